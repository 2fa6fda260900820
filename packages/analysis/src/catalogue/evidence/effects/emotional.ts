import { clear, type Sign, supporting } from '../signs.ts';
import { avoids, cannot, shows } from './frames.ts';

const tests = /\b(?:tests?|testing|exams?|examinations?|quiz(?:zes)?|midterms?|finals)\b/i;
const event =
  /\b(?:since (?:the|his|her)|after (?:the|his|her)|accident|assault\w*|attack(?:ed)?|crash|shooting|fire|hit|war|deployment|abuse\w*|robbery|violence|hurricane|collision|rape|died|death|trauma\w*|event|reminders?)\b/i;

const afraid = /\b(?:worr\w+|anxi\w+|afraid|fear\w*|nervous\w*|scared|terrified|panic\w*|dread\w*|embarrass\w*)\b/i;

/** How emotional difficulties show. */
export const emotionalEffects = {
  anxiety: [
    shows(
      '(?:convinced|certain|afraid|sure) (?:that )?(?:people|others|everyone|everybody|classmates) (?:are|is|will|were) (?:watching|judging|laughing|staring|talking)',
      'calls? (?:home|his \\w+|her \\w+) (?:\\w+ )?times a (?:day|night)',
    ),
    shows(
      '(?:worries|worry|worrying|fears?) (?:\\w+ ){0,6}(?:occup(?:y|ies)|takes? up|fills?|consumes?) ',
      '(?:gone|went|goes) to (?:the )?(?:urgent care|emergency room|ER|hospital|nurse) (?:\\w+ ){0,3}(?:believing|convinced|thinking|certain|afraid)',
      '(?:asks|asked) (?:\\w+ ){0,3}(?:\\d+|ten|fifteen|twenty|thirty|many|dozens of) times a day',
      'everything (?:that )?(?:could|might|can) go wrong',
    ),
    clear(/\bstays? home\b|\berases? until\b|\bstomach ?aches?\b/i, /\b(?:worr\w+|anxi\w+|afraid|fear\w*|nervous\w*|scared)\b/i),
    clear(
      /\b(?:left|leaves|missed|misses|avoids?|skips?|went home|cannot (?:enter|go|stay)|late (?:to|for)|refus\w+)\b/i,
      /\b(?:anxi\w+|worr\w+|panic\w*|nerves|fears?|afraid|racing heart|heart (?:rac|pound)\w*|nausea|dread\w*|scared|terrified|phobi\w*)\b/i,
      /\b(?:tests?|testing|exams?|examinations?|quiz(?:zes)?|midterms?|finals|to visit|funeral|surgery)\b/i,
    ),
    shows(
      '(?:checks?|counts?|washes|rewrites?|repeats|rereads) (?:\\w+ ){0,4}(?:\\d+|ten|twenty|thirty|many|several|dozens of) times (?:before|or|until|a day)',
      '(?:throws? up|vomits?|stomach ?aches?|sick|cries|cry|clings?) (?:\\w+ ){0,6}(?:from nerves|before school|on school (?:mornings|days)|at (?:the )?(?:gate|drop-off)|every morning)|school mornings from nerves|clings? to (?:his|her|their) (?:mother|father|mom|dad|parents?)',
      '(?:worries|worried|worry) (?:\\w+ ){0,2}[“"]?(?:all (?:day|the time|night)|about everything|about (?:\\w+, ){2}|constantly|every)',
      "(?:cannot|can[’']t|could not) (?:speak|talk|order|ask|answer|enter|go in|eat) (?:\\w+ ){0,6}(?:in front of|around|because (?:he|she) (?:is|was) (?:afraid|scared|nervous)|for fear)",
    ),
    cannot(
      '(?:stop|control|shut off|turn off|let go of|quiet)(?: \\w+){0,3} (?:worr\\w+|thoughts|fears?)|(?:speak|talk) (?:\\w+ )?(?:in class|to strangers|in front of)|separate from',
      undefined,
      tests,
    ),
    avoids(
      '(?:speaking|talking|presentations?|social \\w+|parties|phone calls|being called on)\\b',
      undefined,
      /\b(?:stutter\w*|stammer\w*|speech|words? (?:he|she)|sounds?|English|accent|noise|loud)\b/i,
    ),
    avoids('(?:crowds?|the cafeteria|elevators|eating)\\b', afraid),
  ],
  test_anxiety: [
    clear(
      /\b(?:hands? (?:shook|shakes?|sweat\w*|trembl\w*)|heart (?:pounds?|races?|raced|pounded|beats?|is pounding)|felt sick|feels sick|vomit\w*|throws? up|nausea\w*|cannot (?:remember|think|breathe|recall)|could not (?:remember|think|breathe|recall)|freez\w+|froze|(?:mind|goes|went|go) (?:\w+ )?blank|blank(?:s|ed) out|shak(?:es|ing)|cries|cried|panic\w*)\b/gi,
      tests,
    ),
    clear(
      /\b(?:left|walked out of|could not finish|untouched)\b/i,
      /\b(?:tests?|exams?|examinations?|quiz(?:zes)?|midterms?|finals)\b.*\b(?:anxi\w+|nerv\w+|panic\w*|sick|shook|shak\w+|heart|went blank|froze|afraid)\b|\b(?:anxi\w+|nerv\w+|panic\w*|sick|shook|shak\w+|heart|went blank|froze|afraid)\b.*\b(?:tests?|exams?|examinations?|quiz(?:zes)?|midterms?|finals)\b/i,
    ),
    supporting(/\bknows? (?:the )?(?:material|it|everything|the answers)\b/i, tests),
  ],
  depression_mood: [
    shows(
      'describes? (?:himself|herself|\\w+) as (?:empty|worthless|numb|hopeless|a burden|a failure)',
      'spends? (?:\\w+ ){0,2}(?:whole |entire )?(?:weekends?|days|the day|afternoons) in bed',
    ),
    clear(
      /\bstopped (?:going|attending|playing|seeing|answering|coming)\b/i,
      /\b(?:empty|sad\w*|hopeless\w*|worthless|in bed|crie[sd]|mood|numb)\b/i,
    ),
    shows(
      '(?:given up|gave up|dropped) (?:all |most of )?(?:the |his |her )?(?:activities|everything|friends|hobbies|sports|music)',
      '(?:sleeps?|slept) (?:\\w+ )?most of (?:the|every|each) day',
      '(?:easier|better) (?:not to wake|if (?:he|she) (?:did not|were not|was not|were dead))',
      'gave away (?:his|her)',
      'hardly (?:spoken|speaks|talks|eats|leaves|eaten)',
    ),
    shows(
      '(?:has|have|had) (?:\\w+ )?cried (?:\\w+ ){0,2}(?:most|every|daily|often|nearly|almost|for)|(?:cries|crying) (?:\\w+ ){0,3}(?:most|every|daily|often|nearly|almost|for (?:hours|no))|tearful (?:\\w+ ){0,3}(?:most|every|daily)',
      '(?:sees?|saw|finds?) no (?:point|reason|future|meaning)|nothing (?:\\w+ )?(?:matters|brings|interests|is (?:fun|worth))|wish(?:es|ed)? (?:he|she|they) (?:were|was) (?:dead|not)',
      'no longer (?:enjoys?|cares?|wants?|takes? (?:pleasure|part)|plays?|sings?|talks? to|answers?|sees?)',
      '(?:has |have )?(?:stopped|quit|given up) (?:answering|seeing|talking to|eating|showering|caring|going out|calling|playing|all)',
      '(?:did|does|has) not (?:left|leave|leaving|get out of|got out of|gotten out of) (?:his|her|their|the) (?:room|bed|apartment|house)',
      'sleeps? all (?:day|weekend)|(?:lost|gained) (?:\\w+ ){0,2}(?:pounds|weight) (?:\\w+ ){0,4}(?:mood|since)',
    ),
    cannot(
      '(?:feel|enjoy|care about|look forward to|see the point|get (?:himself|herself|up|out))',
      /\b(?:mood|depress\w*|sad\w*|anything|pleasure|joy|hope\w*|months?|since|weeks)\b/i,
    ),
  ],
  emotional_regulation: [
    shows(
      '(?:overturn|knock|tip|kick|hit|struck|bit|shov|push|destroy|ripp|tore)\\w* (?:\\w+ ){0,4}(?:furniture|chairs?|desks?|tables?|peers?|staff|classmates?|teachers?|papers?|work)\\b[^.;]{0,40}\\b(?:after|when|because|if|times|daily|week)',
      '(?:incidents?|episodes?) (?:\\w+ ){0,4}in which (?:he|she) (?:hit|struck|threw|overturned|kicked|screamed|ran|bit|destroyed)',
      '(?:papers?|work|worksheet) is in (?:shreds|pieces)',
      'before (?:he|she) can be (?:spoken|talked|reasoned)',
    ),
    shows(
      '(?:screams?|screamed|kicks?|kicked|yells?|yelled|shouts?|shouted|hits?|bites?|throws?|cries|swears?|slams?|tears? up|ripped up|bolts?|runs out|hides under) (?:\\w+,? ){0,12}(?:when|after|if|whenever|times|daily|every|each|because)',
      '(?:when|after|if|whenever|^as) [^.;]{3,60}\\b(?:screams?|kicks?|yells?|shouts?|hits?|bites?|throws?|falls apart|melts down|explodes|breaks down|storms|shuts down)\\b',
      '(?:setbacks?|mistakes?|changes?|corrections?|criticism|frustration|(?:the word )?[“"]?no[”"]?) (?:sets? off|triggers?|leads? to|results? in|brings? on|ends? in) (?:\\w+ ){0,2}(?:crying|shouting|tears|screaming|an? (?:outburst|meltdown|tantrum|rage)|yelling|anger)',
      '(?:goes|went|flies) from (?:calm|fine|zero) to|hard to (?:calm|console|soothe)|inconsolable',
      '(?:cried|cries|screamed|screams|yelled|yells|sobbed|sobs|shouted|raged|rages) (?:\\w+ )?for (?:\\w+ ){1,4}(?:minutes|hours?)',
      '(?:drop(?:s|ped)|throws? (?:himself|herself)|threw (?:himself|herself)|fell|falls|sank|lies|lay) (?:down )?(?:to|on|onto) the (?:floor|ground) (?:and|in|screaming|crying|when|if)',
      'sent to the office|removed from (?:class|the room)|take (?:him|her) out of the (?:room|class)',
    ),
    cannot(
      '(?:calm|settle|soothe|control) (?:himself|herself|down|(?:his|her) (?:temper|anger|emotions|feelings))|(?:handle|tolerate|accept|cope with) (?:\\w+ )?(?:frustration|changes?|losing|criticism|correction|mistakes|being told|disappointment)',
    ),
  ],
  trauma_stress: [
    shows(
      '(?:wakes?|woke|waking) (?:up )?from (?:\\w+ )?dreams|dreams? (?:of|about) (?:it|the (?:crash|accident|fire|attack|assault|shooting|collision|day))',
      '(?:is |are |was )?startled by|startles at',
      '(?:smell|sound|sight)s? of [\\w ]{2,20} (?:puts?|takes?|brings?) (?:him|her) (?:right |straight )?back',
      'sleeps? in (?:his|her) (?:clothes|shoes|coat)',
    ),
    shows(
      '(?:bad dreams?|nightmares?|night terrors)',
      '(?:jumps?|jumped|startles?|flinch(?:es|ed)?|freezes|ducks) (?:\\w+ ){0,3}(?:at|when) (?:\\w+ ){0,3}(?:sounds?|noises?|doors?|lockers?|touch\\w*|someone|people|bangs?|sirens?|horn)',
      '(?:pictures|images|memories|scenes|thoughts) (?:of|from) (?:\\w+ ){1,4}(?:come back|return|intrude|flash|keep coming|pop)',
      '(?:relives?|reliving|re-?lived) ',
    ),
    clear(
      /\b(?:avoid(?:s|ed|ing)?|cannot (?:\w+ ){0,2}(?:ride|drive|walk|go|be|pass)|will not (?:\w+ )?(?:ride|drive|walk|go)|stays? away from|on guard|watchful)\b/i,
      event,
      /\b(?:denie[sd]|no avoidance|brain injury)\b/i,
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
