import type { BarrierKey } from '../barrier-keys.ts';
import { clear, decisive, type KeyPatterns, supporting } from './signs.ts';

type HealthKey = Extract<
  BarrierKey,
  | 'fatigue_stamina'
  | 'chronic_pain'
  | 'headache_migraine'
  | 'sleep'
  | 'sensory_sensitivity'
  | 'vision'
  | 'hearing'
  | 'mobility'
  | 'episodic_attendance'
  | 'motor_coordination'
>;

/** Signs of health, sensory and physical conditions. */
export const healthPatterns: Record<HealthKey, KeyPatterns> = {
  fatigue_stamina: {
    complaint:
      /\b(?:(?<!hand |eye |finger |muscle )fatigue[sd]?|exhaust(?:ed|ion|ing)|worn out|drained|wiped out|tired(?:ness)?|low energy|letharg\w+|post-exertional \w+|brain fog|(?:low|reduced|limited|poor) (?:stamina|endurance))\b/i,
    ability: /\b(?:stamina|(?:mental|cognitive|physical) endurance|energy level)\b/i,
    signs: [
      clear(/\b(?:lies?|lay|lying) down\b/i, /\b(?:fatigu\w+|exhaust\w+|tired\w*|energy|weak\w*|noon|afternoons?|recover\w*|stamina)\b/i),
      clear(
        /\b(?:need|needs|needed|requires?|takes?|took|has to|have to|had to|must) (?:\w+ ){0,3}(?:naps?|rest(?: breaks?| periods?)?)\b(?! of)|\bnaps? (?:after|during|between|every|most|daily)/i,
      ),
      clear(
        /\bcan(?:not| only)? (?:\w+ )?(?:read|work|study|concentrate|look at a screen|sustain \w+ ?\w*) (?:for )?(?:no )?(?:\w+ ){0,4}(?:minutes|hours?|min)\b/i,
        /\b(?:before|then|stop|rest|without|only|more than|longer than|at a time)\b/i,
      ),
      clear(/\btires? (?:\w+ )?(?:quickly|easily|rapidly|by|after)\b|\bexhausted\b/i),
      supporting(/\blooked (?:\w+ )?tired\b|\byawn\w*/i),
    ],
  },
  chronic_pain: {
    complaint:
      /\b(?:(?:chronic |back |neck |joint |knee |hip |shoulder |wrist |nerve |widespread |muscle |abdominal |pelvic )?pain(?! management)s?|fibromyalgia|arthritis|neuropathy|endometriosis|Ehlers-Danlos(?: syndrome)?|sickle cell \w+)\b/i,
    signs: [
      clear(
        /\bpain (?:\w+ ){0,3}(?:makes?|made|prevents?|keeps?|limits?|forces?)\b|\b(?:cannot|can['’]t|unable to) (?:sit|stand|write|type|walk)\b[^.]{0,60}\b(?:pain|hurts?)\b/i,
      ),
      clear(/\b(?:cannot|can['’]t|unable to|difficulty) (?:sit|sitting|stand|standing|write|writing)\b/i, /\bpain\b/i),
      clear(/\bpain (?:\w+ ){0,7}(?:flares?|limits|keeps|prevents|interferes|worsens|increases|radiates)/i),
    ],
  },
  headache_migraine: {
    complaint: /\b(?:headaches?|migraines?)\b/i,
    signs: [
      clear(/\b(?:light sensitivity|photophobia|sensitiv\w+ to (?:\w+ )?light|screens?|bright)\b/i, /\b(?:headaches?|migraines?)\b/i),
    ],
  },
  sleep: {
    ability: /\bsleep (?:quality|pattern|onset|maintenance)\b/i,
    signs: [
      clear(
        /\b(?:takes?|took|needs?) (?:\w+ ){0,5}(?:hours?|minutes) to fall asleep\b|\b(?:lies|lay|lying|is|stays) awake\b|\b(?:cannot|can['’]t|unable to) (?:fall|stay|get to) (?:asleep|sleep)\b|\bsleeps? (?:poorly|badly|fitfully|restlessly)\b|\b(?:difficult\w*|trouble|problems?) (?:with )?(?:falling|staying|getting to|sleeping|sleep|initiating sleep)\b/i,
      ),
      clear(
        /\b(?:insomnia|sleep apn(?:o)?ea|narcolep\w+|hypersomn\w+|(?:delayed|advanced) sleep[- ]phase|sleep (?:disturbances?|disorder|problems|deprivation|difficult\w+)|(?:poor|disturbed|disrupted|fragmented|unrefreshing|non-?restorative|inadequate|insufficient) sleep|daytime sleepiness)\b/i,
      ),
      clear(
        /\bwak(?:es?|ing|ens?|ened) (?:up )?(?:\w+ ){0,2}(?:at \d|during the night|repeatedly|several|frequently|early|every|throughout|two|three|four|five|multiple|\d+ times)/i,
      ),
      clear(
        /\b(?:averag(?:es|ed|ing)|sleeps?|slept|gets?|getting|sleeping) (?:only |about |just |around |approximately |roughly )*(?:two|three|four|five|[2-5])(?:(?: to | or |-|–)(?:\w+))? hours\b(?! (?:after|in the (?:afternoon|day)|during|when|between|each afternoon))/i,
      ),
      clear(/\bfalls? asleep (?:in|during|at) (?:class|lectures?|school|his|her|the)/i),
    ],
  },
  sensory_sensitivity: {
    complaint:
      /\b(?:sensory (?:sensitivit\w+|processing \w+|overload|defensiveness|issues|overwhelm)|hyperacusis|misophonia|hypersensitiv\w+)\b/i,
    signs: [
      clear(
        /\b(?:sensitiv\w+ to|bothered by|overwhelmed by|distressed by|intoleran\w+ (?:of|to)|reacts? (?:strongly )?to|upset by) (?:\w+ ){0,2}(?:noises?|sounds?|lights?|lighting|touch|textures?|smells?|odou?rs|crowds?|clothing|tags)\b/i,
      ),
      clear(
        /\bcover(?:s|ed|ing)? (?:his|her|their) ears\b|\bnoise[- ]cancel\w+|\bear (?:defenders|muffs)\b|\b(?:sensory|tactile|auditory) (?:hyper)?sensitiv\w+|\bfluorescent light\w*/i,
      ),
      clear(
        /\b(?:refuses?|cannot bear|cannot tolerate|will not|won['’]t) (?:to )?(?:wear|touch|eat) (?:\w+ ){0,3}(?:tags|seams|socks|jeans|wool|textures?|clothes|clothing|fabrics?)\b/i,
      ),
    ],
  },
  vision: {
    ability: /\b(?:vision|eyesight|visual acuity|visual fields?)(?! (?:board|statement|therapy))\b/i,
    signs: [
      decisive(
        /\blegally blind\b|\bacuity (?:is|was|of) (?:\w+ ){0,3}20\/(?:[7-9]0|[1-9]\d\d)\b|\b(?:uses?|using|reads?|works|relies on) (?:\w+ ){0,3}(?:screen readers?|Braille|magnif\w+|CCTV|white cane|guide dog)\b/i,
      ),
      clear(
        /\b20\/(?:[5-9]0|[1-9]\d\d)\b|\blegally blind\b|\blow vision\b|(?<!colou?r[- ])\bblind(?:ness)?\b(?! spot)|\bvisual(?:ly)? impair\w+|\bvision (?:loss|impairment)\b|\bvisual (?:field|acuity) (?:loss|deficits?|defects?|restriction|cut)|\bfield (?:loss|restriction)\b|\bhemianop\w+/i,
      ),
      clear(
        /\b(?:nystagmus|retinitis pigmentosa|retinopathy|Stargardt\w*|ocular albinism|oculocutaneous albinism|albinism|glaucoma|macular (?:degeneration|dystrophy)|optic (?:atrophy|neuropathy|nerve hypoplasia)|coloboma|aniridia|cone[- ]rod dystrophy|keratoconus|cortical visual impairment|double vision|sees? double|blurr(?:y|ed) vision|diplopia|convergence insufficiency)\b/i,
      ),
      clear(
        /\b(?:screen reader|Braille|screen magnif\w+|video magnif\w+|electronic magnif\w+|CCTV|large[- ]print|enlarge[sd]? (?:print|text|materials)|magnif(?:ier|ying glass|ication))\b/i,
      ),
      clear(
        /\b(?:cannot|can['’]t|could not|unable to|difficulty) (?:see(?:ing)?|read(?:ing)?) (?:\w+ ){0,2}(?:board|whiteboard|slides|screen|standard print|regular print|small print)/i,
      ),
      clear(
        /\b(?:holds?|held|holding) (?:\w+ ){0,4}(?:inch(?:es)?|centimet(?:er|re)s|cm|close) (?:from|to) (?:his|her|their|the) (?:face|eyes?|nose)/i,
      ),
    ],
  },
  hearing: {
    ability: /\b(?:hearing|audiogram|audiolog\w+ \w+|hearing acuity|audiometr\w+ \w+)\b(?! aids?| loss| impairment| test)/i,
    signs: [
      decisive(
        /\b(?:wears?|uses?|using|fitted with) (?:\w+ ){0,3}(?:hearing aids?|cochlear implants?|remote microphone|sign language|ASL|interpreters?)\b|\b(?:is|was born) (?:profoundly |severely |prelingually )?deaf\b|\b(?:moderate|severe|profound)(?:[- ]to[- ]\w+)?,? (?:\w+ ){0,3}hearing loss\b/i,
      ),
      clear(
        /\b(?:hearing loss|hearing[- ]impair\w+|hard[- ]of[- ]hearing|deaf(?:ness)?|hearing aids?|cochlear implants?|sensorineural|conductive (?:hearing )?loss|auditory neuropathy|lip-?read\w*|speech-?read\w*|remote microphone|tinnitus|bone[- ]anchored|sign language interpret\w+|American Sign Language|ASL)\b/i,
      ),
      clear(/\b(?:[3-9]\d|1[0-2]\d) ?(?:to \d+ )?dB\b/i, undefined, /\b(?:pass(?:ed)?|screen\w*|normal|within)\b/i),
      clear(
        /\bmiss(?:es|ed|ing)? (?:\w+ ){0,4}(?:what (?:is|was) said|speech|words?|of the (?:lecture|conversation|discussion))\b/i,
        /\b(?:hear(?:ing)?|noise|noisy|turns? away|faces? away|mask(?:ed)?|more than one (?:person|speaker)|several (?:people|speakers))\b/i,
      ),
    ],
  },
  mobility: {
    ability: /\b(?:mobility|ambulation|walking|climbing stairs|gait)\b/i,
    signs: [
      decisive(
        /\b(?:uses?|using|relies on|walks with|ambulates with|gets around with|requires?) (?:\w+ ){0,3}(?:wheelchair|walker|crutch(?:es)?|(?<!white )canes?|scooter|prosthe\w+)\b/i,
      ),
      clear(
        /\b(?:wheelchair|walker|crutch(?:es)?|forearm crutches|walks with a cane|uses a cane|prosthe\w+|parapleg\w+|quadripleg\w+|tetrapleg\w+|cerebral palsy|spina bifida|muscular dystrophy|leg braces|ankle[- ]foot orthos\w+)\b/i,
      ),
      clear(
        /\b(?:cannot|can['’]t|unable to|difficulty|trouble) (?:climb\w*|walk\w*|stand(?:ing)? for|us(?:e|ing) stairs|manag\w+ stairs|with stairs|getting between)\b|\bcan (?:only )?walk (?:only |no more than |about )?\w+ (?:feet|met(?:er|re)s|blocks?|yards|minutes)/i,
      ),
    ],
  },
  episodic_attendance: {
    forms: /\b(?:flare|seizure|relapse|hospitali|infusion|dialysis|chemo)/i,
    complaint: /\b(?:flare(?:s|-ups?)?|seizures?|relapses?|hospitali[sz](?:ed|ations?)|infusions?|dialysis|chemotherapy)\b/i,
    signs: [
      clear(
        /\b(?:[7-9]|[1-9]\d+|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|many|numerous|frequent|excessive|repeated|multiple|chronic|dozens of)(?: (?!per\b)\w+){0,2} absences\b|\babsences (?:clustered|due to|because)/i,
      ),
      clear(
        /\b(?:miss(?:es|ed|ing)|absent(?: from)?) (?:(?!lunch|recess|part|one|two|three|four|five|no|any)\w+ ){0,5}(?:days|classes|class (?:sessions|meetings)|weeks|lectures|school|sessions|labs?)\b|\bmiss(?:es|ed|ing) (?:\w+ ){0,4}(?:days?|class(?:es)?|lectures?|labs?|school) (?:\w+ ){0,2}(?:a|per|each|every|most) (?:week|month)/i,
      ),
      supporting(
        /\b(?:unpredictabl\w+|without warning|cannot be predicted)\b/i,
        /\b(?:symptom|flare|seizure|attack|episode|illness|pain|migraine)/i,
      ),
    ],
  },
  motor_coordination: {
    ability:
      /\b(?:gross[- ]motor(?: \w+)?|(?<!\w )coordination(?! disorder)|motor (?:planning|coordination(?= (?:difficult|problem|skills|is|was|deficit)))|balance|physical education|bilateral coordination)\b/i,
    signs: [
      clear(
        /\b(?:falls?|fell|trips?|tripped|stumbles?|stumbled) (?:on|over|down|up) (?:the |his |her |their )?(?:own )?(?:stairs|steps|feet|curbs?)\b/i,
        /\b(?:often|frequent\w*|weekly|daily|repeatedly|regularly|(?:once|twice|times) (?:a|per|each|every)|every|most)\b/i,
      ),
      clear(/\b(?:clums\w+|uncoordinated|dyspraxi\w+|ataxi\w+|bumps? into|trips? over|falls? (?:often|frequently|easily))\b/i),
      clear(
        /\b(?:cannot|could not|unable to|difficulty|trouble) (?:\w+ )?(?:hop\w*|skip\w*|catch\w*|rid(?:e|ing) a (?:bike|bicycle)|(?:tying|tie) (?:his|her|their )?shoe\w*|button\w*|us(?:e|ing) (?:scissors|utensils|tools))\b/i,
      ),
    ],
  },
};
