import { clear, decisive, type Sign } from '../signs.ts';
import { apartFrom, avoids, cannot, isHard, shows } from './frames.ts';

const hurts = /\b(?:pain\w*|hurts?|hurting|aches?|aching|sore|swell\w*|swollen|stiff\w*|arthritis|joints?)\b/i;
const sensory =
  /\b(?:noise|noises|loud|sounds?|alarm\w*|drills?|music|cafeteria|crowds?|lights?|lighting|fluorescent|bright|textures?|smells?|touch|sensory|hum|buzz\w*|hand dryers?)\b/i;

/** How conditions of health, senses and movement show. */
export const healthEffects = {
  fatigue_stamina: [
    shows(
      '(?:after|following) (?:a |one |two |the )?(?:\\w+ ){0,2}(?:class(?:es)?|lectures?|labs?|school|morning of \\w+)[^.;]{0,15} (?:sleeps?|naps?|lies down|rests?) (?:until|for|through|all)',
    ),
    isHard('(?:a |the )?(?:second|third|last|afternoon|evening) (?:class|lecture|lab|hour)[\\w ]{0,20}'),
    shows(
      '(?:needs?|needed|takes?) the (?:whole |entire )?(?:afternoon|rest of the day|day|evening|next day) to (?:get over|recover|rest)',
    ),
    shows(
      'slow(?:s|ed)? to a crawl|runs? out of (?:energy|steam)|hits? a wall',
      '(?:sleeps?|naps?|rests?|lies down) (?:\\w+ ){0,3}(?:through the afternoon|after (?:any|each|every|a) (?:class|school|lecture|lab|shift|\\w+ ?day)|in the nurse|all afternoon|most afternoons|between classes|for (?:two|three|several) hours after)',
      'sleeps? (?:about )?(?:\\w+|\\d+) h(?:ou)?rs? after (?:any|each|every|class|school|work)',
      '(?:by|after) (?:noon|midday|lunch|the (?:second|third|fourth|last) (?:period|hour|class)|\\d ?p\\.?m\\.?|evening) (?:he|she|they) (?:is|are|was) (?:\\w+ )?[“"]?(?:done|spent|finished|exhausted|wiped|drained|worn|through|too tired)',
      'head on (?:the|his|her) desk',
      '(?:after|beyond|more than) (?:about )?[\\w-]+ (?:minutes|hours?|min)\\b [^.;]{0,40}(?:slows?|fades?|errors|deteriorat\\w+|declin\\w+|falls? off|flags?|wears? out)',
    ),
    clear(
      /\b(?:both|full[- ]time|more than (?:one|two)|a full (?:day|load)|class and lab)\b/i,
      /\b(?:(?:cannot|could not|not been able to|unable to|cannot manage) [^.]{0,40}|limit\w+)\b.*\b(?:same day|course|classes|load|lab|day)\b/i,
      /\b(?:pain|steps?|directions?)\b/i,
    ),
  ],
  chronic_pain: [
    shows('doubled (?:over|up)'),
    shows('(?:sitting|standing|walking|writing|typing) is (?:agony|torture|excruciating|very painful)'),
    clear(
      /\b(?:on (?:most|many|some) (?:mornings|days)|every (?:day|morning|night)|daily|each day|all day|constant\w*|by (?:noon|evening)|after \w+ minutes)\b/i,
      hurts,
      /\b(?:head\w*|migraine\w*|hands? (?:cramps?|tires?))\b/i,
    ),
    clear(
      /\b(?:cannot|can['’]t|could not|unable to|more than (?:he|she) can|has to|must|had to|gets? up|stands? up|shifts?)\b/i,
      hurts,
      /\b(?:head\w*|migraine\w*|healed|sprain\w*|throat|stomach)\b/i,
    ),
  ],
  headache_migraine: [
    shows('in bed with (?:a |the |her |his )?(?:\\w+ )?(?:headaches?|migraines?)'),
    clear(
      /\b(?:attacks?|headaches?|migraines?)\b/i,
      /\b(?:headaches?|migraines?)\b.*\b(?:dark room|left|leave|miss\w*|per week|a week|\/ ?w(?:ee)?k|per month|screens?|nausea|light)\b|\b(?:dark room|left|leave|miss\w*|per week|a week|screens?|nausea|light)\b.*\b(?:headaches?|migraines?)\b/i,
    ),
  ],
  sleep: [
    shows(
      '(?:seldom|rarely|never|hardly ever) (?:falls?|gets? to|goes to) (?:asleep|sleep) (?:before|until)',
      'slept through (?:\\w+ ){0,3}(?:exam\\w*|class\\w*|alarms?|tests?|labs?|quiz\\w*)',
      'asleep at dawn|nights are (?:upside down|reversed)|sleeps? (?:by day|during the day) and',
    ),
    shows(
      "(?:does not|doesn[’\\']t|cannot|did not|rarely) (?:fall|get to|go to) (?:asleep|sleep) (?:before|until) (?:\\w+ ){0,2}(?:midnight|one|two|three|four|five|[1-5])",
      'sleeps? through (?:\\w+ ){0,2}alarms?',
      '(?:lies|lay|is|stays) (?:in bed |awake |up )(?:\\w+ ){0,4}until (?:\\w+ ){0,2}(?:one|two|three|four|five|[1-5])\\b',
      '(?:is|was) (?:up|awake) (?:\\w+ ){0,3}times (?:a|each|every|per|during the) night',
      'nods? off|nodding off|dozes? off|dozed off',
      "(?:cannot|can[’']t|could not) be (?:woken|awakened|roused)|sleeps? through (?:\\w+ ){0,2}alarms?|hard to wake",
      '(?:only|about|just) (?:three|four|five|[3-5]) hours (?:of sleep|a night)',
    ),
  ],
  sensory_sensitivity: [
    shows(
      'eats? only (?:\\w+ ){1,3}(?:and|or) ',
      '(?:strips?|takes?|pulls?|tears?) off (?:\\w+ ){0,2}(?:wet|scratchy|tight|itchy)',
      '(?:screams?|cries|runs|flees|bolts|hides) (?:\\w+ ){0,3}(?:at|from) the (?:sound|noise|smell|sight) of',
    ),
    clear(
      /\b(?:drills?|dryers?|blenders?|vacuums?|noises?|loud \w+|music|bells?|lights?|seams|tags|textures?|smells?)\b(?:,? [\w’'-]+){0,9},? (?:causes?|brings?|leads?|makes?|sends?|drives?) (?:him|her|them|to)\b/i,
      undefined,
      /\b(?:migraines?|headaches?|distract\w*)\b/i,
    ),
    clear(/\bgags?\b|\bgagged\b/i, /\b(?:smells?|textures?|foods?|lips|touch\w*|eats?|lumps?)\b/i),
    apartFrom(
      /\b(?:migraines?|headaches?)\b/i,
      shows(
        '(?:lights?|noises?|sounds?|smells?|crowds?|textures?) (?:\\w+ ){0,5}(?:makes?|made|sends?|drives?) (?:him|her|them)',
        '(?:hands?|fingers?) (?:over|in|on|to) (?:his|her|their) ears|covers? (?:his|her|their) ears',
        '(?:crawl(?:s|ed)?|hides?|hid|runs?|ran|bolts?|flees?) (?:\\w+ ){0,3}(?:under|out|from|away)[^.;]{0,30}\\b(?:drills?|noise|bell|music|alarm|cafeteria)',
        '(?:cuts?|removes?|tears?) (?:\\w+ ){0,2}(?:labels|tags|seams)\\b',
        '(?:eats?|eat) only (?:\\w+ )?(?:foods?|things)',
        '(?:wears?|wearing|needs?|uses?|put on) (?:\\w+ ){0,2}(?:tinted (?:lenses|glasses)|sunglasses indoors|ear ?plugs|headphones|ear ?muffs|dark glasses)',
        '(?:light|lights|lighting|noise|sounds?|alarms?|smells?|hum|textures?) (?:\\w+ ){0,5}(?:bring(?:s)? (?:them|it) on|unbearable|overwhelm\\w*|hurts?|painful|too much|sets? (?:him|her) off|distress\\w*)',
      ),
    ),
    clear(
      /\b(?:cannot|can['’]t|could not|unable to|will not|has to leave|had to leave|has missed|refuses to) (?:\w+ ){0,3}(?:stay|stand|bear|tolerate|be|sit|enter|eat|leave|part|wear)\b/i,
      sensory,
      /\b(?:migraines?|headaches?|distract\w*)\b/i,
    ),
    avoids('(?:loud|noisy|crowded|bright) \\w+|the (?:cafeteria|gym|assembl\\w+)|being touched|(?:certain )?(?:foods|fabrics|textures)'),
  ],
  vision: [
    shows(
      'no (?:central|peripheral|useful|usable) vision',
      '(?:page|book|phone|print|screen|paper) (?:up )?to (?:his|her) (?:cheek|nose|face|eyes?)\\b',
      '(?:does|do|can|could) ?not recogni[sz]e faces',
    ),
    shows('enlarged to \\d+', '(?:board|slides?|screen|projector|faces|print|text) (?:\\w+ ){0,3}(?:a (?:\\w+ )?blur|blurs?|blurred)\\b'),
    cannot(
      '(?:make out|see|read) (?:\\w+ ){0,4}(?:board|slides?|screen|print|text|letters|labels|signs|faces|charts?|whiteboard)',
      undefined,
      /\b(?:decod\w+|dyslexi\w+|sound\w* out|fluen\w+|comprehen\w+|words?)\b/i,
    ),
    shows(
      '(?:text|print|font|anything) (?:\\w+ ){0,3}(?:smaller|below|under|less) (?:than )?\\d+[ -]?(?:point|pt)|\\d+[- ]point (?:type|font|print|text)|has to be enlarged|must be enlarged',
      '(?:sees?|saw) nothing (?:to|on|in|below|above)|(?:does not|cannot) see (?:\\w+ ){0,3}(?:to|on) (?:the|his|her) (?:left|right)|missing (?:the )?(?:left|right|upper|lower) (?:half|field)',
      '(?:print\\w*|text|materials) (?:\\w+ )?(?:must|has to|have to|needs? to) be (?:read (?:aloud )?to (?:him|her)|enlarged|in braille|made larger)',
    ),
  ],
  hearing: [
    shows(
      '(?:depends?|relies) on (?:a |an |the )?(?:captionist|captions?|captioning|CART|interpreter|transcriber|lip\\w*)',
      'with (?:his|her) (?:\\w+ )?aids in\\b',
    ),
    shows(
      '(?:did|does) not (?:respond|turn|react) (?:\\w+ ){0,4}(?:from|to (?:\\w+ )?(?:speech|voices?|name)[\\w ]*) behind',
      '(?:teacher|lecturer|instructor|professor)s? (?:\\w+ )?(?:wears?|uses?|clips? on) (?:a |an |the |his |her )?(?:transmitter|microphone|FM)',
    ),
    clear(
      /\b(?:mild|moderate|severe|profound)(?:[- ]to[- ]\w+)? (?:\w+ )?loss (?:in|of)\b/i,
      /\b(?:ears?|hearing|hear|captions?|captioned|audiogram)\b/i,
    ),
    clear(
      /\bmiss(?:es|ed)? (?:\w+ ){0,2}(?:announcements|questions|comments|dialogue|lectures)\b/i,
      /\b(?:ears?|hearing|captions?|captioned|lips)\b/i,
    ),
    shows(
      "(?:watch(?:es|ing)?|reads?|reading|relies on) (?:the |people[’']s )?lips",
      '(?:catch(?:es)?|hears?|gets?|follows?|understands?) (?:only )?(?:about )?(?:half|part|some|a third|little|fragments) of (?:what(?! (?:he|she|they) (?:says?|said|reads?))|the)',
      'turns? up the volume',
    ),
    decisive(
      /\b(?:was )?born deaf\b|\b(?:follows?|attends?|takes part|participates?) (?:\w+ ){0,3}(?:through|with) (?:an? |her |his )?(?:sign language |ASL )?interpreters?\b/i,
    ),
    cannot(
      'hear(?:ing)? (?:\\w+ ){0,4}(?:what|the|high|soft|speech|voices?|when|from|unless|alarms?|teacher|people|on)',
      undefined,
      /\b(?:sounds? in|phonem\w+|rhym\w+|hearing is normal|normal hearing|blend\w*|segment\w*)\b/i,
    ),
  ],
  mobility: [
    shows('(?:needs?|requires?|depends on|has to use|must use) (?:an?|the) (?:elevator|ramp|lift)\\b'),
    decisive(
      /\b(?:(?:gets?|moves?) (?:about|around) (?:\w+ )?(?:in|with|on)|uses?|using|needs?|travels? (?:in|by|with)) (?:\w+ ){0,3}(?:power ?chair|wheel ?chair|walker|crutch(?:es)?|scooter|rollator|canes?|prosthe\w+)\b/i,
    ),
    shows(
      '(?:can|could|able to) (?:\\w+ )?walk (?:only |about |no more than |at most |up to |just |no farther than )*(?:\\w+ ){1,2}(?:yards|feet|met(?:er|re)s|blocks?|steps|minutes)',
      '(?:stairs|steps|hills|standing|long distances) (?:is|are) (?:\\w+ )?(?:not possible|impossible|out of the question|beyond (?:him|her)|very hard|difficult)',
      'doors that open by|button-operated doors?',
    ),
    cannot(
      '(?:climb|use|manage|enter|walk|stand|reach|get (?:up|between|to|into|onto|around)|carry|cross|step)(?:ing)? (?:\\w+ ){0,3}(?:stairs|steps|upstairs|floors?|campus|classes|distances?|buses?|buildings?|unaided|unassisted|without|long|hills?|curbs?|ramps?|elevators?)',
      undefined,
      /\b(?:alone|anxi\w+|panic\w*|bus routes?|directions|decod\w+|math\w*|problem|division)\b/i,
    ),
  ],
  episodic_attendance: [
    shows(
      'hospitali[sz]ed (?:\\w+ ){0,5}(?:and again|twice|three times|in \\w+ and (?:again )?in|several)',
      '(?:could not|cannot|unable to) attend (?:\\w+ ){0,3}for (?:\\w+ ){0,4}(?:weeks|days|months)',
      'no way of (?:telling|knowing) (?:which|when|whether)',
      'on a drip|in the infusion cent',
    ),
    shows('absent (?:every|each|on|most|several|two|three) '),
    clear(
      /\bkeeps? (?:him|her|them) (?:at )?home\b|\b(?:stays?|is|has to stay|had to stay) (?:at )?home\b|\bin (?:the )?hospital\b/i,
      /\b(?:flares?|attacks?|relaps\w+|crisis|crises|seizures?|lupus|colitis|Crohn\S*|sickle|disease|infections?|treatments?)\b/i,
    ),
    clear(
      /\b(?:miss(?:es|ed|ing)?|absent (?:from|for)?|out of (?:school|class)|away from (?:school|class)|does not get to|cannot (?:get to|attend|come to)|unable to attend) (?:\w+ ){0,4}(?:(?:class|school|lecture|lab|course|work)(?:es|s)?(?: (?:meetings?|sessions?|days?|periods?))?|days|weeks)\b/i,
      /\b(?:attacks?|flares?|seizures?|hospital\w*|infusions?|treatments?|illness|relaps\w+|crisis|crises|symptoms|episodes?|bad days|pain|migraines?|headaches?|without warning|medical|because of (?:his|her) (?:\w+ )?(?:condition|disease|illness))\b/i,
      /\b(?:flu|cold|strep|visit(?:ed)?|trip|wedding|funeral)\b/i,
    ),
    shows(
      '(?:come|comes|came|strike|strikes|occur|occurs) without warning|cannot (?:be )?(?:foresee|foreseen|predict|predicted)\\b',
      '(?:in|admitted to|put (?:him|her) in) (?:the )?hospital (?:twice|three|four|several|\\w+ times|repeatedly|every)',
    ),
  ],
  motor_coordination: [
    shows('balls? hits? (?:him|her) ', 'stairs one (?:at a time|step|foot)'),
    cannot(
      '(?:hop|skip|jump|catch|throw|kick|ride (?:a )?(?:bike|bicycle)|balance|pedal|climb (?:on )?(?:the )?playground|keep up (?:\\w+ ){0,3}(?:ball|games?|gym|PE|sports)|run without|walk (?:down|up) stairs with)',
      undefined,
      /\b(?:math\w*|reading|lines?|errors?|class)\b/i,
    ),
    shows(
      'two feet (?:to|on) (?:a|each|every) step',
      '(?:falls|fell|fallen|trips|tripped|stumbles|stumbled|(?:to|they|will|not|can|him|her|and) (?:fall|trip|stumble)) (?:\\w+ ){0,4}(?:from|off|over|down|often|on the|when|while|up)\\b(?! (?:asleep|behind|words|apart))',
      'knock(?:s|ed)? (?:over|things|into)|bumps? into|runs? into (?:things|doors|furniture|people)',
      '(?:left out|picked last|chosen last)[^.;]{0,30}\\b(?:ball|games?|teams?|sports|gym)',
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
