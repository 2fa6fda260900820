import type { BarrierKey } from '../barrier-keys.ts';
import { clear, type KeyPatterns, supporting } from './signs.ts';

type EmotionalKey = Extract<BarrierKey, 'anxiety' | 'test_anxiety' | 'depression_mood' | 'emotional_regulation' | 'trauma_stress'>;

const testSituation = /\b(?:tests?|testing|exams?|examinations?|quiz(?:zes)?|midterms?|finals?|timed)\b/i;

const confinedToTests =
  /\b(?:limited|confined|restricted|specific|related) (?:only )?to (?:\w+ ){0,2}(?:tests?|testing|exams?|examinations?|quiz(?:zes)?|midterms?)\b|\b(?:only|solely|exclusively|occurs?) (?:in|during|before) (?:\w+ ){0,2}(?:tests?|testing|exams?|examinations?|quiz(?:zes)?|midterms?)\b/i;

/** Signs of emotional difficulties. */
export const emotionalPatterns: Record<EmotionalKey, KeyPatterns> = {
  anxiety: {
    complaint:
      /\b(?:(?<!test |test-|math |exam |examination |separation )anxi(?:ety|ous)(?! inventory| scale| index| disorder-7| problems| in tests| in examinations)|worr(?:y|ies|ied|ying)(?! (?:scale|subscale|score))|panic(?:s|ked|ky)?|nervous\w*|phobi\w+|compulsions?|obsess(?:ions?|ive)|ruminat\w+)\b/i,
    forms: /\b(?:compuls|obsess|phobi|panic)/i,
    confined: confinedToTests,
    signs: [
      clear(
        /\b(?:(?<!test |exam )anxiety|worry|worries|panic|nerves|fears?) (?:\w+ ){0,4}(?:keeps?|prevents?|prevented|kept|stops?) (?:him|her|them|the student) (?:from )?/i,
      ),
      clear(
        /\b(?:can['’]?t|cannot|could not|unable to) (?:stop|control) (?:the |her |his |their )?worry\w*|\buncontroll\w+ worry|\bworries (?:for|about everything|constantly|most|all|every)|\bconstant(?:ly)? worr\w+|\bexcessive worry\b/i,
      ),
      clear(
        /\bpanic (?:attacks?|symptoms|episodes?)\b|\bpanic(?:s|ked)? (?:before|in|during|about|at|over)\b(?! (?:\w+ ){0,2}(?:tests?|exams?|examinations?|quiz(?:zes)?|midterms?|finals?))/i,
      ),
      supporting(
        /\b(?:hands? (?:\w+ )?(?:trembl|shak|shook|sweat)\w*|trembl(?:ed|es|ing)|hyperventilat\w*|racing heart|heart (?:rac|pound)\w+)\b/i,
      ),
      clear(
        /\b(?:asked|asks|sought|seeks|seeking) (?:\w+ ){0,4}(?:whether (?:he|she|they) (?:was|were|is) [“"]?(?:doing|right|correct)|reassurance)|\breassurance[- ]seeking\b/i,
      ),
      clear(
        /\bavoid(?:s|ed|ing)? (?:\w+ ){0,2}(?:class(?:es)?|school|speaking|crowds|presentations?|social situations|raising (?:his|her|their) hand)\b/i,
        /\b(?:anxi|worr|panic|fear|nervous|embarrass)/i,
      ),
    ],
  },
  test_anxiety: {
    complaint:
      /\b(?:test[- ](?:taking )?anxi\w+|exam(?:ination)? anxi\w+|anxi\w+ (?:[\w.()]+,? ){0,4}?(?:in|during|about|before|on|around|with|surrounding|(?:limited|confined|restricted|specific) to) (?:\w+ )?(?:tests?|exams?|examinations?))\b/i,
    signs: [
      clear(
        /\bmind (?:\w+ )?(?:went|goes|go|going) (?:\w+ )?blank\b|\bblank(?:s|ed|ing) (?:out )?(?:on|during|in)\b|\b(?:freez(?:es?|ing)|froze)(?: up)?\b/i,
        testSituation,
      ),
      clear(/\bpanic\w*/i, /\b(?:in|during|before|on|of) (?:\w+ ){0,2}(?:tests?|exams?|examinations?|quizzes|midterms?|finals)\b/i),
      clear(/\btest anxiety is\b/i),
      supporting(
        /\b(?:nausea|nauseous|vomit\w*|sick|short of breath|sweat\w*|hands? (?:\w+ )?(?:trembl\w*|shak\w+|shook))\b/i,
        testSituation,
      ),
    ],
  },
  depression_mood: {
    complaint:
      /\b(?:depress(?:ed|ion|ive)(?! (?:inventory|scale|disorder inventory))|low mood|(?:feel|feels|felt|feeling) (?:\w+ )?(?:sad|down|empty|hopeless|worthless|numb)|sadness|hopeless\w*|anhedonia|loss of (?:interest|energy|pleasure|motivation)|tearful\w*|dysphori\w+|suicidal (?:ideation|thoughts))\b/i,
    signs: [
      clear(
        /\b(?:felt|feels|feeling|been|is|was) (?:\w+ )?(?:sad|empty|hopeless|down|depressed|worthless) (?:\w+ ){0,3}(?:nearly every|every day|most (?:of the|days)|daily|all the time)/i,
      ),
      clear(
        /\b(?:lost interest|no longer (?:enjoys|attends|sees|participates)|(?:cannot|can['’]t|could not|difficulty|trouble|unable to) (?:\w+ )?(?:get|getting) out of bed|withdraw(?:n|s|ing) from (?:friends|activities|family)|cr(?:ies|ied|ying) (?:\w+ )?(?:daily|often|every|spells?|frequently))\b/i,
      ),
      clear(
        /\bstopped (?:going to|attending|seeing|playing|doing|participating)\b|\b(?:stays?|remains?|spends? (?:\w+ ){0,3}) in bed\b/i,
        /\b(?:sad\w*|empty|hopeless\w*|depress\w+|mood|interest|enjoy\w*|motivat\w+|energy|worthless|tearful|numb|down)\b/i,
      ),
      clear(/\bmajor depressive episode\b|\bdepressive (?:symptoms|episodes?)\b/i),
    ],
  },
  emotional_regulation: {
    ability:
      /\b(?:emotion(?:al)? (?:regulation|control)|self[- ]regulation|regulat(?:e|es|ing) (?:\w+ )?emotions?|frustration tolerance|behaviou?ral regulation|managing (?:\w+ )?(?:emotions|anger|frustration)|control(?:ling)? (?:\w+ )?(?:temper|anger|emotions))\b/i,
    complaint:
      /\b(?:emotional (?:dysregulation|reactivity|lability|outbursts?)|outbursts?|meltdowns?|tantrums?|mood swings|irritab(?:le|ility)|anger|aggress(?:ion|ive))\b/i,
    signs: [
      clear(
        /\b(?:los(?:es|t|ing)) (?:his|her|their) temper\b|\bstorm(?:s|ed) out\b|\b(?:threw|throws) (?:\w+ ){0,2}(?:book|chair|pencil|object|paper|material|thing|toy|item|desk)s?\b|\beasily (?:frustrated|upset|angered|overwhelmed)\b|\bquick to (?:anger|tears)\b|\bcries easily\b|\bshut(?:s|ting)? down (?:when|after|and|if)\b/i,
      ),
      clear(/\b(?:takes?|took|needs?|needed|requires?) (?:\w+ ){0,4}(?:minutes|hours?|long|longer) to (?:calm|settle|recover|return)/i),
      clear(/\b(?:rated|ratings of) emotional control in the (?:clinical|elevated)/i),
    ],
  },
  trauma_stress: {
    complaint:
      /\b(?:post-?traumatic stress|PTSD|traumatic stress|(?<!head )(?<!brain )(?<!post-)(?<!post)trauma(?:tic)?(?! (?:brain|injur\w+|head|migraines?|headaches?|fatigue|amnesia|epilepsy|seizures?|vertigo|records?|cent(?:er|re)|unit|team|surge\w+|and rehabilitation|care|informed|screen\w*|history))(?:[- ]related)?(?: symptoms| reminders)?|intrusive (?:memories|thoughts))\b/i,
    signs: [
      clear(
        /\b(?:flashbacks?|hyper-?vigilan\w+|exaggerated startle|startles? (?:easily|at)|re-?experienc\w+|dissociat(?:es?|ed|ing|ive)|dissociation(?= (?:episodes|symptoms|when|during)))\b/i,
      ),
      clear(/\bnightmares\b/i),
      clear(/\bsits? (?:\w+ ){0,3}(?:near|by) the (?:door|exit)|\bback to the (?:wall|door)|\bfacing the door\b/i),
    ],
  },
};
