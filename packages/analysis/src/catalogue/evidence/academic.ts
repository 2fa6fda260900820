import type { BarrierKey } from '../barrier-keys.ts';
import { clear, type KeyPatterns, slowerThan, supporting } from './signs.ts';

type AcademicKey = Extract<
  BarrierKey,
  | 'phonological_processing'
  | 'reading_decoding'
  | 'reading_fluency'
  | 'reading_comprehension'
  | 'spelling'
  | 'written_expression'
  | 'handwriting_fine_motor'
  | 'math_calculation'
  | 'math_fluency'
  | 'math_problem_solving'
>;

/** Signs of difficulty in reading, writing and mathematics. */
export const academicPatterns: Record<AcademicKey, KeyPatterns> = {
  phonological_processing: {
    ability:
      /\b(?:phonolog\w+(?: \w+)?|phonemic (?:awareness|skills)|phonemes?|(?:blend|segment|delet|isolat|manipulat)(?:e|ed|ing)? (?:\w+ ){0,2}sounds?|rhym\w+|rapid (?:automati[sz]ed )?naming|sound[- ]symbol)\b/i,
    forms: /\bnaming\b/i,
    signs: [
      clear(
        /\b(?:could not|cannot|can['’]t|unable to) (?:say|tell|hear|name|identify|blend|segment) (?:\w+ ){0,2}(?:sounds?|rhymes?|syllables?|phonemes?)\b/i,
      ),
      clear(
        /\b(?:could not|cannot|unable to|did not|was not able to) (?:\w+ )?(?:delete|blend|segment|isolate|manipulate|hear|identify|rhyme) (?:\w+ ){0,4}(?:sounds?|syllables?|phonemes?|words)?/i,
        /\b(?:sound|syllable|phoneme|rhym)/i,
      ),
      clear(/\bblended (?:\w+ ){0,5}(?:slowly|with errors|incorrectly)/i),
      clear(
        /\b(?:trouble|difficult\w*|problems?|struggl\w+) (?:with |to )?(?:remov|delet|blend|segment|isolat|manipulat|chang|rhym|hear|separat)\w* (?:\w+ ){0,3}(?:sounds?|syllables?|phonemes?)\b/i,
      ),
    ],
  },
  reading_decoding: {
    ability:
      /\b(?:decod(?:e|es|ed|ing)|word[- ](?:reading|recognition|attack|identification)|single[- ]word reading|(?:sight|nonsense|irregular) words?|basic reading(?: skills?)?|phonics|sound(?:s|ed|ing)? out|(?:pseudo|non)words?|letter[- ]sounds?|reading accuracy|accuracy of reading|read(?:ing)? (?:\w+ )?(?:unfamiliar|multisyllab\w+|longer?|new) words)\b/i,
    praise:
      /\breads (?:\w+ ){0,5}beautifully\b|\breads (?:well |far |\w+ years? )?above grade level\b|\breads with the (?:highest|top|most advanced) (?:reading )?group\b/i,
    signs: [
      clear(/\bguess(?:es|ed|ing)? (?:\w+ )?(?:at )?(?:\w+ ){0,2}(?:words?|from the first|based on the first)/i),
      clear(/\bread (?:the word )?[“"][^”"]+[”"] (?:for|as|instead of) [“"]/i),
      clear(/\b(?:omit|skip|substitut|misread|mispronounc|revers)\w* (?:\w+ ){0,3}(?:words?|letters?|endings|syllables?)\b/i, /\bread/i),
      clear(
        /\b(?:decoding|word[- ]reading|oral reading) errors\b|\bmisread(?:s|ing)? (?:\w+ ){0,3}(?:words?|letters?|endings?|syllables?)\b/i,
      ),
      clear(
        /\bletter[- ]by[- ]letter\b|\bsound(?:s|ed|ing)? out (?:\w+ ){0,3}(?:slowly|each|every|most|nearly|syllable)/i,
        /\b(?:read|word|sound|decod)/i,
      ),
      supporting(/\blearn(?:ing|ed)? to read\b/i, /\b(?:late|difficult|struggl|trouble|slow)/i),
    ],
  },
  reading_fluency: {
    ability:
      /\b(?:reading (?:fluency|rate|speed|pace|efficiency)|oral reading(?: fluency)?|(?:rate|speed) of reading|words (?:read )?(?:correct(?:ly)? )?per minute|sight word efficiency|text fluency)\b/i,
    signs: [
      clear(
        /\b(?:read|reads|reading) (?:\w+ ){0,2}\d+ (?:words?(?: correct(?:ly)?)? (?:per|a) minute|wpm|wcpm)\b[^.]{0,60}\b(?:below|under|behind|slow\w*|compared (?:with|to))/i,
      ),
      slowerThan(
        /\b(?:read\w*|tim(?:es|ed)|at) (?:\w+ ){0,4}?(\d+) (?:words?(?: correct(?:ly)?)? (?:per|a|in a|each) minute|wpm|wcpm)\b[^.]{0,30}\b(?:when|where|against|compared (?:with|to)|average|benchmark|norm|median|target)\b[^.\d]{0,40}(\d+)/i,
      ),
      clear(
        /\bread(?:s|ing)? (?:\w+ ){0,4}(?:very |so |extremely |too |quite |more )?slow(?:ly|er)?\b|\bslow(?:,| and)? (?:\w+,? )?(?:and )?(?:reader|reading|halting|word[- ]by[- ]word)\b/i,
      ),
      clear(
        /\b(?:halting|choppy|labou?red|laborious|effortful|hesitant|dysfluent|disfluent|monotone)(?:,| and)? (?:\w+ ){0,2}(?:oral )?read\w*|\bread\w* (?:\w+ ){0,4}(?:haltingly|word[- ]by[- ]word|laboriously|with (?:great |much )?effort)/i,
      ),
      clear(
        /\bnot (?:yet )?(?:finished|finish|completed?) (?:the )?reading\b|\breading (?:[\w-]+ ){0,6}takes? (?:\w+ ){1,4}(?:longer|twice|hours?|minutes|days|more time)/i,
      ),
      clear(
        /\btakes? (?:him|her|them|the student) (?:\w+ ){0,4}to read\b|\bspends? (?:\w+ ){0,4}(?:hours|twice as long|longer) (?:\w+ )?reading\b/i,
      ),
      supporting(/\b(?:runs?|ran|running) out of time\b|\brarely finishes timed\b/i, /\bread/i),
      supporting(/\bmouth(?:s|ed|ing) words\b|\bfinger[- ]point\w*|\btracks? with (?:a|his|her) finger/i),
    ],
  },
  reading_comprehension: {
    ability:
      /\b(?:reading comprehension|sentence comprehension|passage comprehension|(?<!verbal |listening |auditory |language |oral |spoken )comprehension|understand\w* (?:of )?(?:what (?:is|was|he|she|they) (?:reads?|has read|have read)|(?:written )?texts?|written (?:material|language))|inferences?|inferential|main ideas?)\b/i,
    signs: [
      clear(
        /\b(?:can['’]t|cannot|could not|couldn['’]t|unable to) (?:tell|explain|retell|summari[sz]e|remember|recall) (?:\w+ ){0,4}(?:it said|read|text|passage|story|paragraph|page)/i,
      ),
      clear(/\bmiss(?:es|ed|ing) (?:\w+ ){0,5}(?:inference|inferential|main idea|implied)/i),
      clear(
        /\b(?:re-?reads?|re-?reading|had to re-?read|has to re-?read) (?:\w+ ){0,6}(?:to (?:understand|make sense|get the meaning)|times)/i,
        undefined,
        /\b(?:next (?:morning|day)|remember\w*|recall\w*|retain\w*|forg[eo]t\w*|concentrat\w*|wander\w*|roommates?|classmates?)\b/i,
      ),
    ],
  },
  spelling: {
    ability: /\bspell(?:s|ed|ing)?(?![- ]check)\b/i,
    signs: [
      clear(/\bspell(?:s|ed|ing)?\b[^.;]{1,40}\b(?:two|three|four|several|different) (?:different )?ways\b/i),
      clear(
        /\bmisspell\w*\b(?! (?:the word )?[“"][^”"]+[”"]\W*$)|\bspelling (?:errors?|mistakes?)\b|\bspelled [“"][^”"]+[”"] (?:as|for) [“"]/i,
      ),
    ],
  },
  written_expression: {
    ability:
      /\b(?:written (?:expression|language|output|work|composition|communication|assignments)|writing(?! sample\b| fluency| samples)(?: skills)?|writer|essays?|compos(?:e|es|ing|ition)|sentence (?:structure|construction|formulation)|paragraphs?|(?:put|putting|get|getting) (?:\w+ )?(?:ideas|thoughts|words) (?:on|onto|down|in(?:to)?(?= (?:writing|print|paragraphs?|essays?|order|written)\b))(?: \w+)?)\b/i,
    praise:
      /\b(?:gifted|talented|vivid|imaginative|prolific) writer\b|\bwrites (?:beautifully|vividly)\b|\b(?:award|prize)\w*[^.;]{0,30}\b(?:essay|story|poem|writing)\b/i,
    signs: [
      clear(
        /\b(?:essay|paragraph|story|composition|writing sample|written sample|response)s? (?:\w+ ){0,2}(?:had|contained|consisted of|was|were|lacked) (?:\w+ ){0,2}(?:no|only|two|three|one|few|short|brief|lacking|disorgani[sz]ed|single)\b/i,
      ),
      clear(
        /\bno (?:paragraphs?|topic sentences?|connecting words|transitions|punctuation)|\b(?:left out|omit\w*|lack\w*|without|missing) (?:\w+ )?(?:capital\w*|(?:end )?punctuation|transitions|topic sentence)|\brun-?on(?: sentences?)?\b|\bsentence fragments?\b/i,
      ),
      clear(/\b(?:wr(?:ote|ites)|produc(?:es|ed)) (?:only |just |about )?(?:\w+|\d+) (?:words|sentences?|lines)\b/i),
      clear(/\b(?:turns|turned|hands|handed) in (?:\w+ ){1,3}sentences?\b/i),
      clear(
        /\b(?:wr(?:ote|ites|iting)|produc(?:es|ed)) (?:only |just |about )?(?:\w+ (?:or|to) )?\w+ (?:words|sentences?|lines)\b[^.;]{0,40}\b(?:when|where|although|though|while|instead)\b/i,
      ),
    ],
  },
  handwriting_fine_motor: {
    ability:
      /\b(?:handwriting|handwritten (?:work|output)|penmanship|pencil (?:grasp|grip|control)|fine[- ]motor(?: \w+)?|grapho-?motor|letter formation|legib(?:le|ility)|manual (?:dexterity|speed)|finger dexterity|visual[- ]motor(?: integration| skills| coordination)?|(?:Motor Coordination|motor control)|copying from)\b/i,
    signs: [
      clear(
        /\b(?:illegible|unreadable|(?:can no longer|cannot|can['’]t|unable to) (?:write by hand|take notes by hand|hold a (?:pen|pencil)|write legibly)|hand(?:s)? (?:\w+ )?(?:tires?|tired|cramp\w*|fatigues?|hurts?|aches?)|writer['’]s cramp|(?:shook|shakes?|shaking|rubbed|rubs?) (?:out )?(?:his|her|their) (?:hand|wrist|fingers))\b/i,
      ),
      clear(
        /\b(?:immature|awkward|fisted|tight|unusual|inefficient) (?:\w+ )?(?:pencil )?(?:grasp|grip)\b|\b(?:held|holds|holding|gripped|grips) (?:the |his |her |a )?(?:pencil|pen) (?:\w+ ){0,2}(?:fist|tightly|awkwardly)/i,
      ),
      clear(
        /\b(?:takes?|took) (?:him|her|them|[A-Z]\w+) (?!only|just|less|under)(?:[\w-]+ ){0,4}(?:minutes|hours?) to (?:copy|print|write (?:a|one|the|his|her|their) (?:\w+ )?(?:sentence|line|word|alphabet|name))\b/i,
      ),
      clear(
        /\b(?:could|can) (?:only )?read (?:only )?(?:half|few|some|none|a third|a quarter|less than half) of (?:them|it|the|what|his|her)\b/i,
        /\b(?:writ\w+|wrote|hand\w*|letters|pencil)\b/i,
      ),
      supporting(/\b(?:chang|shift|switch|adjust)\w* (?:his|her|their) (?:pencil )?(?:grip|grasp|hold)\b/i),
      clear(/\bheavy pressure\b|\bpress(?:ed|es|ing) (?:so |very )?hard\b|\btear(?:ing)? the paper\b/i),
      clear(
        /\b(?:words|letters|writing|handwriting|notes) (?:\w+ ){0,3}(?:could not|cannot|can['’]t) be (?:read|deciphered)|\bletters (?:\w+ ){0,2}(?:varied in size|were (?:poorly|irregularly|unevenly))|\b(?:letters|words) (?:\w+ )?formed with (?:\w+ )?(?:effort|difficulty)|\bpoorly formed letters\b|\bless than (?:half|\w+ ?%|\w+ percent) legible/i,
      ),
    ],
  },
  math_calculation: {
    ability:
      /\b(?:calculat(?:e|es|ed|ing|ions?)(?!ors?)|computations?|computational|arithmetic|numerical operations|(?<!\b(?:reasons?|estimates?|thinks?|reasoning|problem[- ]solving) (?:and \w+ )?(?:\w+ )?(?:in|with|about) )math(?:s|ematics|ematical)?(?! (?:fluency|facts?|problem|reasoning|benchmark|teacher|tests?|tutoring|anxiety|class))(?: skills)?|fractions|decimals|long division|regrouping|order of operations|number sense)\b/i,
    signs: [
      clear(
        /\b(?:adds?|added) when (?:he|she|they) (?:should|needs? to|needed to|was to|is to) (?:have )?subtract|\bsubtract(?:s|ed)? when (?:he|she|they) (?:should|needs? to|needed to|was to|is to) (?:have )?add|\b(?:cannot|can['’]t|could not) (?:\w+ )?(?:carry(?! (?:out|on|a|the|his|her))|borrow|regroup)\b/i,
      ),
      clear(
        /\b(?:errors?|mistakes?) (?:with|in|on|involving) (?:\w+ )?(?:fractions|decimals|long division|division|multiplication|subtraction|addition|signed numbers|integers|operations|signs|regrouping|carrying|borrowing|calculation|computation|arithmetic|place value)/i,
        undefined,
        /\b(?:fatigue\w*|tired|headaches?|exhaust\w*|would not (?:otherwise )?make|mental work)\b/i,
      ),
      clear(
        /\b(?:fail(?:ed|s|ing)|withdrew from|dropped|repeat(?:ed|ing)) (?:\w+ ){0,6}(?:algebra|math\w*|arithmetic|calculus|statistics|geometry|precalculus)\b/i,
      ),
      clear(/\b(?:sign|calculation|computation(?:al)?|regrouping|place[- ]value|arithmetic) (?:errors?|mistakes?)\b/i),
      clear(
        /\b(?:carri(?:ed|es)(?! out)|borrow(?:ed|s)|regroup(?:ed|s)|add(?:ed|s)|subtract(?:ed|s)|multipli(?:ed|es)|divid(?:ed|es)) (?:\w+ ){0,2}(?:the wrong|only the|incorrectly)\b|\blos(?:t|es|ing) track of (?:the |his |her )?(?:regrouping|carrying|borrowing|signs?|place value|columns?)\b/i,
      ),
    ],
  },
  math_fluency: {
    ability:
      /\b(?:math(?:ematics)? (?:fluency|facts?(?: fluency)?)|(?:number|addition|subtraction|multiplication|division|basic|arithmetic) facts|basic math facts|times tables|timed (?:math|computation|calculation)|fact (?:retrieval|recall|fluency))\b/i,
    signs: [
      clear(/\b(?:uses?|used|using) (?:his|her|their) fingers (?:to|for|when)\b/i),
      clear(
        /\bcount(?:s|ed|ing)? (?:\w+ )?(?:dots|tally marks?|tallies|objects|blocks|marks|with (?:his|her|their) fingers)\b/i,
        /\b(?:facts?|sums?|add\w*|subtract\w*|multipl\w*|times)\b|\d ?[+×x−-] ?\d/i,
      ),
      clear(
        /\bcount(?:s|ed|ing)? on (?:his|her|their) fingers\b|\bfinger[- ]counting\b|\bfacts are not automatic\b|\bnot (?:yet )?automatic\b/i,
        /\b(?:fact|count|math|arithmetic|multipl|subtract|addition)/i,
      ),
    ],
  },
  math_problem_solving: {
    ability:
      /\b(?:(?:math(?:ematic(?:s|al))? )?(?:word|story|applied|multi-?step) problems?|math(?:ematic(?:s|al))? (?:problem[- ]solving|reasoning|concepts)|quantitative reasoning|applied math\w*)\b/i,
    praise:
      /\bmath\w*,? (?:he|she|they) (?:understands?|grasps?|learns?) (?:\w+ ){0,2}(?:ideas|concepts) (?:quickly|easily)\b|\b(?:understands?|grasps?) (?:new )?math\w* (?:ideas|concepts) (?:quickly|easily)\b/i,
    signs: [
      clear(/\b(?:does not|doesn['’]t|did not|could not|cannot|unable to) (?:know|tell|determine|decide) (?:which|what) operation/i),
      clear(
        /\b(?:cannot|can['’]t|could not|unable to|trouble|difficulty|does not know how to|struggles? to) (?:\w+ )?(?:set(?:ting)? up|solv\w+|understand\w*|start\w*|work out) (?:\w+ ){0,3}(?:word|story|applied|multi-?step) problems?\b/i,
      ),
    ],
  },
};
