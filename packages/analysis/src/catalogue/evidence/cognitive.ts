import type { BarrierKey } from '../barrier-keys.ts';
import { skilledWork } from './effects/frames.ts';
import { clear, type KeyPatterns, supporting } from './signs.ts';

type CognitiveKey = Extract<
  BarrierKey,
  | 'processing_speed'
  | 'working_memory'
  | 'long_term_memory'
  | 'attention'
  | 'hyperactivity_impulsivity'
  | 'executive_function'
  | 'visual_spatial'
  | 'fluid_reasoning'
  | 'verbal_comprehension'
  | 'auditory_processing'
>;

/** Signs of difficulty in thinking, attention and self-management. */
export const cognitivePatterns: Record<CognitiveKey, KeyPatterns> = {
  processing_speed: {
    ability:
      /\b(?:processing speed|speed of (?:processing|work|information processing)|mental speed|psychomotor speed|work(?:ing)? (?:pace|speed)|response speed|speeded (?:tasks?|processing|work)|information processing)\b/i,
    signs: [
      clear(/\b(?:complet|finish)\w* (?:only )?(?:few(?:er)?|less|a few|half|fewer than half)\b/i),
      clear(/\b(?:complet|finish)\w* (?:only )?\w+ of (?:the )?\w+ (?:[\w-]+ ){0,6}in the time\b/i, undefined, skilledWork),
      clear(
        /\b(?:work(?:s|ed|ing)?|respond(?:s|ed|ing)?|complet\w+|process(?:es|ed|ing)?|answer(?:s|ed)?) (?:\w+ ){0,3}(?:so |very |quite |extremely |unusually |more |rather )?slow(?:ly|er)\b/i,
      ),
      clear(/\b(?:last|among the last) (?:one |student )?to finish\b/i),
      clear(
        /\bslow(?:ed|ly|er)? (?:on|in|during) (?:\w+ ){0,2}(?:timed|speeded)\b|\b(?:timed|speeded) (?:tasks?|work|tests?|subtests?|items) (?:[\w-]+ ){0,3}slow(?:ly|er)?\b|\b(?:answers?|responses?) (?:came|were given) (?:only )?after (?:long|lengthy) (?:pauses|delays)\b/i,
      ),
      clear(
        /\b(?:need(?:s|ed)?|tak(?:es?|ing)|took|requir(?:es|ed)) (?:[\w-]+ ){0,4}(?:as long|longer|more time|the (?:\w+ )?time|as much time)(?: (?:as|than) (?:\w+ ){1,4})? ?to (?:copy|complete|finish|process|respond|answer|take|fill|do)\b/i,
      ),
      clear(
        /\b(?:takes?|took) (?:him|her|them|the student|[A-Z]\w+) (?!only|just|less|under)(?:[\w-]+ ){0,4}(?:minutes|hours) to (?:complete|fill|copy|finish|do)\b/i,
      ),
      clear(
        /\b(?:need(?:s|ed)?|requir(?:es|ed)) (?:\w+ ){0,2}(?:more|extra|additional|extended|longer) (?:processing |thinking )?time to (?:process|respond|complete|answer|think|finish|copy)/i,
      ),
      clear(
        /\btakes? (?:him|her|them|the student|\w+) (?:\w+ ){0,2}(?:longer|twice as long|more time)(?: than \w+(?: \w+)?)? to (?:complete|finish|process|answer|do|copy)/i,
      ),
      supporting(
        /\b(?:rarely|seldom|never|did not|does not|could not|unable to) (?:finish|complete)\w*(?: [\w-]+){0,2} (?:timed|tests?|exam\w*|quizzes|items|work in class)/i,
      ),
      supporting(
        /\b(?:long|increased|delayed) response (?:latenc\w+|times?)|\bslow to respond\b|\bslow(?:ed)? thinking\b|\bthinking (?:is|was|feels|felt|has (?:become|been)) slow/i,
      ),
    ],
  },
  working_memory: {
    ability:
      /\b(?:working memory|short[- ]term memory|immediate memory span|mental (?:manipulation|arithmetic span)|(?:hold|holding|keep|keeping|held) (?:\w+ ){0,3}in mind|multi-?step (?:\w+ )?(?:directions|instructions))\b/i,
    signs: [
      clear(
        /\b(?:could not|cannot|can['’]t|unable to|fails? to|struggles? to|did not) (?:\w+ )?(?:hold|keep|remember|retain|follow) (?:\w+ ){0,2}(?:\w+[- ]step|\w+[- ]part) (?:directions?|instructions?)\b/i,
      ),
      clear(
        /\b(?:cannot|can['’]t|could not|unable to|difficulty|trouble) (?:hold\w*|keep\w*|retain\w*|remember\w*) (?:\w+ ){0,5}(?:in (?:mind|memory|(?:his|her|their) head)|long enough)\b/i,
      ),
      clear(
        /\blos(?:es|t|ing) (?:track of )?(?:the )?(?:end|beginning|middle|last|first)(?: part| items?)? of (?:\w+ ){0,2}(?:sequences?|directions?|instructions?|sentences?|lists?|digits|numbers)/i,
      ),
      clear(
        /\b(?:forg[eo]t\w*|los(?:es|t|ing) track of|miss(?:es|ed)) (?:\w+ ){0,3}(?:steps?|multi-?step|what (?:he|she|they) (?:was|were|is|are|had) (?:just )?(?:told|asked|doing|said|about to))/i,
      ),
      clear(
        /\b(?:lost|forgot) (?:them|it|the \w+) (?:when|while|before|by the time)\b.{0,40}\b(?:reorder|repeat|sequence|backward|finish)/i,
      ),
      clear(
        /\b(?:two|three|four|five|multi|several|\d)[- ]?(?:step|part)s? (?:\w+ )?(?:directions?|instructions?|tasks?|problems?)\b/i,
        /\b(?:only the (?:first|last)|(?:the )?first and|asks? (?:what|for)|forg[eo]t\w*|los(?:es|t|ing)|cannot|can['’]t|could not|one (?:step )?at a time|(?<!without )(?<!without any )(?:difficult\w*|trouble)|struggl\w+|repeat\w*|overwhelm\w*|fall(?:s|ing)? apart)\b/i,
      ),
      clear(
        /\blos(?:es|t|ing) track (?:of (?:\w+ ){0,3}(?:arithmetic|math|calculations?|thoughts?|conversations?|numbers|digits)|(?:halfway|midway|part ?way))/i,
      ),
      supporting(
        /\b(?:need|ask|requir|request)\w*(?: for)?(?: most| many| several| frequent| repeated)?(?: spoken| oral| verbal)? ?(?:directions|instructions|questions|items|information)?(?: to be)? (?:repeated|repetitions?)\b/i,
      ),
      supporting(/\brepeated (?:digits|numbers|words|directions) (?:under|to)\b/i),
    ],
  },
  long_term_memory: {
    ability:
      /\b(?:long[- ]term memory|(?:delayed|verbal|visual|auditory|episodic|immediate|associative|everyday) memory|memory for|delayed recall|free recall|recall(?:ing)?|retention|new learning|learning and memory|(?<!working |short-term |short term |mechanical )memory(?! for digits| span))\b/i,
    signs: [
      clear(/\bforg[eo]t\w* (?:\w+ ){0,3}(?:studied|learned|taught|read|names|conversations|appointments|material|the material)/i),
      clear(
        /\b(?:cannot|can['’]t|could not|couldn['’]t|unable to|does not|doesn['’]t|did not) (?:\w+ )?(?:remember|recall|retain|retrieve)\b/i,
      ),
      clear(/\b(?:recalled|remembered|retained) (?:only|few|fewer|just|none)\b/i),
      clear(
        /\bforg[eo]t\w* (?:\w+ ){0,2}(?:what|whom|when|that) (?:\w+ ){0,4}(?:decided|agreed|discussed|planned|promised|arranged|happened|talked about)\b/i,
      ),
      clear(/\b(?:does not|doesn['’]t|did not|never) (?:seem to )?stick\b/i),
    ],
  },
  attention: {
    ability:
      /\b(?:(?:sustain(?:ed|ing)?|selective|divided|auditory|visual|pay(?:ing)?|maintain(?:ing)?|focused) attention|attention(?:al)?(?![- ]deficit| problems scale| index| comparison| seeking)|concentrat(?:e|es|ed|ing|ion)|focus(?:ing|ed)?|vigilance|staying on task|remain(?:ing)? on task|stay(?:s|ed)? (?:with the|on) task)\b/i,
    praise:
      /\b(?:one of (?:my|the) most (?:focused|attentive)|(?:unusually|remarkably|highly|very) (?:focused|attentive)|close attention|attends? closely)\b/i,
    signs: [
      clear(
        /\b(?:needs?|needed|requires?|required) (?:\w+ ){0,2}(?:reminders?|prompts?|prompting|redirection) to (?:stay|remain|return|get back|keep|pay|attend|focus)\b|\bmiss(?:es|ed|ing)? (?:\w+ ){0,2}(?:directions|instructions)\b/i,
      ),
      clear(
        /\b(?:inattenti(?:on|ve)\w*|distractib\w+|easily distracted|readily distracted|highly distract\w+|(?:becomes?|became|was|is|were) (?:\w+ )?distracted|off[- ]task|daydream\w*|zon(?:es|ed|ing) out|spac(?:es|ed|ing) out|mind[- ]wander\w*|mind (?:\w+ )?wander\w*|drift(?:s|ed|ing)? (?:off|away|when|during|in)(?! (?:the|a|his|her) (?:lines?|page|margin))|loses? (?:focus|concentration)|lost (?:focus|concentration)|lapses? (?:of|in) (?:attention|concentration)|attention (?:\w+ )?(?:lapse[sd]|waned|drifted|wandered|wavered|fluctuated))\b/i,
      ),
      clear(
        /\b(?:redirect(?:ed|ion|ions)|refocus\w*|re-?orient(?:ed)? to (?:the )?task|br(?:ing|ings|ought) (?:him |her |them )?back to (?:the |his |her )?(?:task|page|work|text))\b/i,
      ),
      clear(/\blook(?:s|ed|ing)? (?:up|around|away|out) (?:\w+ ){0,3}(?:noise|sounds?|window|hallway|repeatedly|frequently|often)/i),
      clear(
        /\blos(?:es|t|ing) (?:(?:his|her|their) place|track of (?:the |his |her )?(?:instructions?|directions?|questions?|lectures?|discussion))\b/i,
      ),
      clear(/\b(?:careless|inattentive) (?:errors?|mistakes?)\b/i),
      clear(
        /\bmiss(?:es|ed|ing)? (?:\w+ ){0,2}(?:details|parts of (?:the )?lectures?|what (?:was|is) (?:being )?said)|\bmisreads? (?:\w+ )?(?:directions|questions)|\bno notes for\b/i,
        /^(?!.*\b(?:hearing|deaf\w*|lip-?read\w*|hear|noise|noisy|microphone|interpreter|captions?|turns? away|faces? away|more than one (?:person|speaker)|several (?:people|speakers))\b)/i,
      ),
      clear(
        /\b(?:re-?reads?|re-?reading|has to read|had to read) (?:\w+ ){0,4}(?:pages?|paragraphs?|sentences?|passages?|lines?|text|material)\b/i,
        /\b(?:concentrat|focus|attention|distract|wander|drift)/i,
      ),
      supporting(
        /\b(?:need|ask|requir|request)\w* (?:\w+ ){0,3}(?:directions|instructions|questions|items)(?: to be)? (?:repeated|repetitions?)\b/i,
      ),
      supporting(
        /\bfail(?:s|ed|ing)? to finish\b|\b(?:start(?:s|ed)|begins?|began) (?:\w+ ){0,3}(?:without|but (?:does not|did not|rarely)) (?:finish|complet)/i,
      ),
      supporting(/\b(?:frequent|repeated|many|multiple|several) (?:prompts?|prompting|reminders?|cues)\b/i),
    ],
  },
  hyperactivity_impulsivity: {
    ability:
      /\b(?:impulse control|inhibition|inhibitory control|sitting still|remain(?:ing)? seated|staying seated|activity level|waiting (?:his|her|their|for) turn)\b/i,
    signs: [
      clear(
        /\b(?:fidget\w*|restless\w*|squirm\w*|hyperactiv\w+|overactiv\w+|impulsiv\w+|on impulse|blurt\w*|always on the go|driven by a motor|constantly (?:moving|in motion|talking)|excessive (?:talking|movement))\b/i,
      ),
      clear(
        /\b(?:left|leaves|leaving|gets? out of|got out of|out of) (?:his|her|their) (?:seat|chair)\b|\bstood up\b|\b(?:tapp|rock|bounc|pac)(?:s|ed|ing)\b (?:\w+ ){0,2}(?:the (?:table|desk|floor|room)|in (?:his|her) chair|(?:his|her) (?:foot|feet|leg|fingers|pencil))/i,
      ),
      clear(
        /\b(?:answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|began answering|start(?:s|ed|ing)?) before (?:\w+ ){0,3}(?:question|item|direction|instruction|was|were|had)/i,
      ),
      clear(
        /\btalk(?:s|ed|ing)? over\b|\binterrupt(?:s|ed|ing)? (?:others|people|the examiner|conversations?|frequently|often|repeatedly|class)/i,
      ),
      clear(/\b(?:act(?:s|ed|ing)?|speak(?:s|ing)?|respond(?:s|ed|ing)?) without thinking\b/i),
    ],
  },
  executive_function: {
    ability:
      /\b(?:executive (?:functions?|functioning|skills?)|organi[sz](?:ation(?:al)?(?! of materials)|ing|ed(?! (?:speaker|speech|talker|thinker|manner|account|narrative|story|essay|writ\w+|paragraphs?)))(?: skills)?|planning(?: ahead)?|time[- ]management|task initiation|initiat(?:e|es|ing|ion)|getting started|prioriti[sz]\w+|self[- ]monitoring|cognitive flexibility|(?:meet|meeting) deadlines|keep(?:ing)? track of|follow(?:ing)?[- ]through|multi-?tasking|managing (?:\w+ )?(?:time|deadlines|assignments|work)|set[- ]shifting|shifting between)\b/i,
    signs: [
      clear(
        /\b(?:does not|did not|doesn['’]t|didn['’]t|rarely|seldom|never|fails? to) (?:pay|submit|hand in|turn in|complete|finish|return|meet|register)\w* (?:\w+ ){0,3}(?:on time|deadlines?|by the due date)\b|\b(?:two|three|four|five|several|\d) incompletes\b/i,
      ),
      clear(
        /\b(?:overdue|late|missing|unfinished|incomplete|unsubmitted) (?:assignments?|homework|work|papers|projects?|tasks|labs?|schoolwork)\b|\bassignments? (?:\w+ ){0,2}(?:late|missing|incomplete|overdue)\b/i,
      ),
      clear(
        /\b(?:miss(?:es|ed|ing)|forg[eo]t\w*) (?:\w+ ){0,4}(?:deadlines?|due dates?|appointments?|assignments?|homework|to (?:hand|turn|register|bring|submit|pay|write|complete))\b/i,
      ),
      clear(
        /\b(?:never|not|rarely|seldom)(?: \w+){0,2} (?:handed|turned) in\b|\b(?:hand|turn)(?:s|ed)? in (?:only )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|few|none) (?:out )?of (?:the |his |her )?(?:last )?\w+|\b(?:hand|turn)(?:s|ed)? (?:work|assignments|homework|papers|it|them) in late\b/i,
      ),
      clear(
        /\b(?:doesn['’]t|does not|did not|didn['’]t) (?:know (?:where|how) to (?:start|begin)|get started|(?:start|begin)(?= (?:on|his|her|their|the|any|an?|work\w*|assign\w*|homework|until|unless|without|tasks?|writing|projects?|papers?|right away)\b(?! (?:\w+ )?(?:exchanges?|conversations?|talk\w*|games?|walk\w*|speak\w*))|[.,;]|$))\b/i,
      ),
      clear(
        /\b(?:relies|relied|relying|depends?|depended|dependent) on (?:\w+ ){0,4}(?:to )?(?:remind\w*|organi[sz]\w*|keep track|plan\w*|prompts?|manage)/i,
      ),
      clear(
        /\b(?:los(?:es|t|ing)|misplac\w+) (?:track of (?:\w+ )?(?:assignments?|time|dates?|deadlines?|work|materials)|(?:\w+ ){0,2}(?:materials|belongings|papers|assignments|things|items|keys|homework|books))/i,
      ),
      clear(
        /\b(?:procrastinat\w+|(?<!chang\w{0,4} at the )last[- ]minute|until the night before|(?:beg[aiu]ns?|start\w*|wr(?:ote|ites)|do(?:es)?|did) (?:\w+ ){0,4}the night before|disorgani[sz]\w+|late fees|loose papers)\b/i,
      ),
      clear(
        /\b(?:planner|agenda|calendar|backpack|binder|desk|locker|folder)s? (?:\w+ ){0,3}(?:blank|empty|unused|messy|cluttered|crammed|stuffed|loose|disorgani[sz]ed)/i,
      ),
      clear(/\bunderestimat\w+ (?:how long|the time|time)\b/i),
    ],
  },
  visual_spatial: {
    ability:
      /\b(?:visual[- ]spatial|visuo-?spatial|spatial (?:reasoning|skills?|abilit\w+|awareness|processing|relations)|visual[- ](?:perception|perceptual|construction\w*|processing|organi[sz]ation)|constructional|(?:reading|interpreting|understanding) (?:maps|graphs|charts|diagrams))\b/i,
    signs: [
      clear(
        /\b(?:gets?|got|becomes?) lost (?:on|in|around|when (?:driving|walking|going|he goes|she goes))\b|\b(?:wrong|adjacent) (?:column|row|bubble)s?\b/i,
      ),
      clear(/\b(?:rotat|distort)\w+ (?:\w+ ){0,2}(?:designs?|figures?|shapes|blocks)\b|\bmisalign\w*|\bmisplac\w+ (?:answers|bubbles)/i),
    ],
  },
  fluid_reasoning: {
    ability:
      /\b(?:fluid reasoning|non-?verbal (?:reasoning|problem[- ]solving|abilit\w+)|abstract (?:reasoning|thinking|concepts)|inductive reasoning|perceptual reasoning|logical reasoning|novel problems?|concept formation|matrix reasoning)\b/i,
    signs: [
      clear(
        /\b(?:could not|cannot|can['’]t|unable to|did not|does not|failed to) (?:\w+ )?(?:see|find|identify|detect|infer|work out|discover|recognize) (?:\w+ ){0,2}(?:patterns?|rules?|relationships?|analog\w+)\b/i,
      ),
      supporting(/\b(?:concrete|rigid) (?:in (?:his|her|their) )?thinking\b/i),
    ],
  },
  verbal_comprehension: {
    ability:
      /\b(?:verbal (?:comprehension|reasoning|knowledge|abilit\w+|concept\w*)|vocabulary|word knowledge|word meanings|crystalli[sz]ed)\b/i,
    signs: [clear(/\b(?:does not|doesn['’]t|did not|didn['’]t) (?:know|understand) (?:\w+ ){0,3}(?:words|vocabulary|terms|meanings?)/i)],
  },
  auditory_processing: {
    ability:
      /\b(?:(?:central )?auditory (?:processing|discrimination|figure[- ]ground|closure)|speech[- ]in[- ]noise|(?:listening|understanding speech|hearing|following conversations?|understanding \w+) in (?:\w+ )?(?:noise|noisy|background)|dichotic)\b/i,
    signs: [
      clear(/\bmishear\w*|\bmisheard\b/i),
      clear(
        /\b(?:background noise|noisy (?:rooms?|settings?|classrooms?|environments?))\b/i,
        /\b(?:miss(?:es|ed)|mishear|cannot (?:follow|hear|understand)|difficulty (?:hearing|understanding|following)|trouble (?:hearing|understanding|following)|only (?:half|part|some|a little)|little of|asks? .{0,20}repeat)/i,
      ),
    ],
  },
};
