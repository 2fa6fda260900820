import type { BarrierKey } from '../barrier-keys.ts';
import { clear, type KeyPatterns, supporting } from './signs.ts';

type CommunicationKey = Extract<
  BarrierKey,
  'receptive_language' | 'expressive_language' | 'speech_production' | 'social_communication' | 'adaptive_functioning'
>;

const writes = /\b(?:writ(?:es|ing|ten|e)|wrote|notes|essays?|papers?|paragraphs?|punctuat\w+|capital\w*)\b/i;

/** Signs of difficulty in language, speech, social communication and everyday skills. */
export const communicationPatterns: Record<CommunicationKey, KeyPatterns> = {
  receptive_language: {
    ability:
      /\b(?:receptive language|listening comprehension|(?:auditory|language|oral) comprehension|understanding (?:of )?(?:spoken|oral|verbal)\w*(?: language)?|(?:spoken|oral) (?:directions|language|instructions)|(?:following|understanding|processing) (?:\w+ ){0,2}(?:directions|instructions|conversations?)|receptive and expressive language|(?<!written |expressive |body )language (?:disorder|impairment|skills)(?!,? (?:\w+ )?expressive(?! and receptive)))\b/i,
    signs: [
      clear(
        /\b(?:responds?|responded|answers?|answered) (?:\w+ ){0,2}a different question\b|\bneed(?:s|ed)? (?:\w+ )?(?:directions|instructions|questions) (?:to be )?(?:rephrased|reworded|simplified)\b/i,
      ),
      clear(/\bneed\w* (?:most|many|all) (?:\w+ )?(?:directions|instructions|questions) (?:to be )?(?:repeated|rephrased|simplified)/i),
      clear(
        /\bneed\w* (?:\w+ ){0,2}(?:directions|instructions|questions) (?:with|of|that|longer than|over) (?:[\w-]+ ){1,5}(?:repeated|rephrased|simplified|shown)\b/i,
      ),
      clear(
        /\banswered (?:a different|another|the wrong) question\b|\bmisunderst(?:ands?|ood) (?:\w+ ){0,3}(?:questions?|directions?|instructions?|what)/i,
      ),
      clear(
        /\b(?:look|watch|cop)(?:s|ed|ing|ied|ies)? (?:\w+ ){0,2}(?:peers|classmates|others) (?:\w+ ){0,3}(?:know|follow|see) what to do/i,
      ),
      supporting(
        /\b(?:need|ask|requir|request)\w*(?: for)?(?: several| frequent| repeated)?(?: spoken| oral| verbal)? ?(?:directions|instructions|questions|items)(?: to be)? (?:repeated|repetitions?|rephrased|clarified)\b/i,
      ),
    ],
  },
  expressive_language: {
    ability:
      /\b(?:expressive language|oral expression|verbal expression|oral language expression|word[- ](?:finding|retrieval)|finding (?:the right )?words|confrontation naming|naming objects|verbal fluency|express(?:es|ing)? (?:himself|herself|themsel\w+|(?:his|her|their|the)? ?(?:ideas|thoughts))(?! in writing)|sentence formulation|grammar|syntax|spoken language|narrative (?:language|skills)|(?<!written |receptive |body )language (?:disorder|impairment|skills))\b/i,
    signs: [
      clear(
        /\b(?:left out|omit\w*|drop\w*) (?:\w+ ){0,2}(?:articles|(?:past[- ]tense |verb )?endings|verbs|pronouns|function words|plurals)/i,
      ),
      clear(
        /\b(?:non-?specific|vague|empty) (?:words|language|terms|vocabulary)\b|[“"](?:that |the )?thing[,”"]|[“"]stuff[,”"]|\bcircumlocution\w*|\b(?:cannot|can['’]t|could not|unable to) (?:find|think of|come up with|retrieve) (?:the )?(?:right |simple |common )?(?:words?|names?)\b|\btip of (?:his|her|their|the) tongue\b/i,
      ),
      clear(
        /\b(?:search(?:es|ed|ing)?|grop(?:es|ed|ing)) for (?:\w+ )?words?\b|\b(?:sentences|utterances) (?:were|are) (?:\w+ )?(?:short|incomplete|simple|ungrammatical)\b|\b(?:short|incomplete|one-word|two-word|ungrammatical) (?:\w+ )?(?:utterances|spoken sentences|answers|phrases)\b|\bgrammatical errors (?:in|when) (?:speech|speaking|conversation|talking)/i,
        undefined,
        writes,
      ),
      clear(/\bstops? mid-?sentence\b/i, undefined, writes),
      clear(/\b(?:long|frequent) pauses (?:\w+ ){0,4}(?:word|search|answer|speak)/i),
    ],
  },
  speech_production: {
    ability:
      /\b(?:articulation|speech (?:sounds?|intelligibility|fluency|production|clarity)|intelligib\w+|(?<!to-)(?<!to )(?<!for )speech(?! or language|[- ]language|[- ]and[- ]language| therap\w+| services| patholog\w+| to text|[- ]to[- ]text| recognition|[- ]reading|reading|[- ]in[- ]noise| banana))\b/i,
    signs: [
      clear(/\b(?:stutter\w*|stammer\w*|dys?fluenc\w+|disfluenc\w+|dysarthri\w+|apraxia of speech|unintelligible|speech blocks)\b/i),
      clear(
        /\brepeat(?:s|ed)? (?:\w+ )?(?:sounds|syllables|initial sounds)\b|\bdifficult (?:\w+ )?to understand (?:when (?:he|she|they) speaks?|in speech)/i,
      ),
    ],
  },
  social_communication: {
    ability:
      /\b(?:social (?:communication|skills?|interactions?|cues|reciprocity|pragmatics?|relationships|situations|understanding|functioning|awareness|cognition)|pragmatic(?:s| language| skills)?|peer (?:relationships|relations|interactions)|non-?verbal (?:communication|cues)|conversational (?:skills|turns?|exchange)|reciprocal conversation|perspective[- ]taking|theory of mind|mak(?:e|ing) friends|friendships|figurative language|sarcasm|getting along with (?:others|peers))\b/i,
    praise:
      /\b(?:well[- ]liked|popular (?:with|among)|makes? friends easily|favou?rite playmate|(?:has|have|with) (?:many|a large circle of|a wide circle of|plenty of|lots of) (?:\w+ )?friends|kind to (?:others|classmates|peers|younger)|leader (?:among|of) (?:his|her|their|the) (?:peers|classmates|class|group))\b/i,
    signs: [
      clear(/\b(?:takes?|took|interprets?|interpreted) (?:\w+ ){0,3}literally\b|\bliteral (?:interpretation|thinking|understanding)/i),
      clear(
        /\bmis(?:reads?|read|interprets?|interpreted|judges?) (?:\w+ ){0,3}(?:facial|social|tone|jokes|sarcasm|intentions|cues|expressions)/i,
      ),
      clear(
        /\b(?:limited|poor|fleeting|avoid(?:s|ed)|reduced|inconsistent|atypical|minimal|little|rare) eye contact\b|\b(?:does not|did not|doesn['’]t|didn['’]t|rarely|seldom|never) (?:make|made|maintain\w*|hold) (?:\w+ )?eye contact|\bmiss(?:es|ed|ing) (?:\w+ ){0,2}(?:sarcasm|jokes|hints|social cues|cues)\b|\beye contact was (?:limited|poor|fleeting|reduced|inconsistent|minimal)/i,
      ),
      clear(
        /\bno (?:close |real )?friends\b|\b(?:eats?|sits?|plays?) (?:lunch )?alone\b|\bone[- ]sided\b(?! (?:pain|head\w*|weakness|numbness|hearing|vision|paralysis|tremor|ptosis))|\bmonologue\w*|\b(?:talk|spoke|speak)(?:s|ed)? at length about\b/i,
      ),
      clear(
        /\b(?:does not|did not|rarely|seldom|never|doesn['’]t|didn['’]t) (?:initiate|reciprocate|take turns|respond to (?:social|greetings)|ask (?:others|questions of))/i,
      ),
      supporting(/\b(?:restricted|circumscribed|intense) interests?\b|\bflat (?:prosody|intonation)\b/i),
    ],
  },
  adaptive_functioning: {
    ability:
      /\b(?:adaptive (?:functioning|skills?|behaviou?r(?:al)?(?: functioning)?)|(?:activities of )?daily living(?: skills?)?|self[- ]care|independent living(?: skills)?|personal hygiene|everyday (?:living )?skills)\b/i,
    signs: [
      clear(
        /\bneed(?:s|ed|ing)? (?:\w+ ){0,2}(?:help|assistance|supervision) (?:with|to|for|in) (?:\w+ ){0,2}(?:dress\w*|bath\w*|shower\w*|hygiene|cook\w*|laundry|money|toileting|feeding|brush\w*)/i,
      ),
      clear(
        /\b(?:cannot|can['’]t|unable to|not able to|could not|does not yet) (?:\w+ ){0,2}(?:(?:dress|bathe|feed|wash|toilet)(?! (?:up|out))\b|use the toilet|cross (?:a|the|streets?)\b|tell time|count money|make (?:a )?change|prepare (?:\w+ ){0,2}(?:meals?|food|snacks?)|be left (?:alone|home))/i,
      ),
    ],
  },
};
