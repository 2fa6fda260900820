import { clear, type Sign } from '../signs.ts';
import { body, cannot, disturbance, fewOf, isHard, needsHelp, oneOf, shows, skilledWork, takesLong } from './frames.ts';

/** How difficulties of thinking and attention show in class, at home and at work. */
export const cognitiveEffects = {
  processing_speed: [
    shows(
      '(?:about |roughly |fewer than |less than |only )*(?:half|a third|two[- ]thirds) as (?:many|much) (?:[\\w-]+ ){0,4}(?:as|than) (?:other|his|her|most|peers|classmates)',
      '(?:class|others|group|classmates|peers) (?:has|have|had) (?:\\w+ ){0,2}(?:cleaned up|left|gone|finished|packed up|turned the page) (?:\\w+ ){0,3}before (?:he|she|they)',
    ),
    takesLong(
      '(?:homework|assign\\w+|worksheets?|quiz(?:zes)?|tests?|exams?|subtests|seat ?work|tasks?|work|forms?|copy\\w*|notes|chart\\w*|reports?|warm-up|chores|items|directions|answers?|everything|getting ready|paperwork|labs?|instructions|last page|timed (?:task|test|item|subtest)s?)',
      oneOf(skilledWork, body, disturbance),
    ),
    shows(
      'slow rather than careless',
      'complaint is (?:pace|speed)',
      'takes? (?:me|him|her) forever',
      'processes? (?:\\w+ ){0,2}(?:slowly|at a slow)',
    ),
  ],
  working_memory: [
    shows(
      'by the time (?:he|she|they) [^.;]{3,60}(?:has forgotten|have forgotten|had forgotten|forgets|no longer knows)',
      '(?:sent|goes|went|asked|told) (?:\\w+ ){0,2}(?:for|to (?:get|fetch|bring)) [^.;]{3,60}(?:comes? back|came back|returns?|returned|stands?|stood)(?: \\w+){0,3} (?:with only|without|empty-handed|with one|looking)',
    ),
    clear(
      /\b(?:list|lists|items|problems?|numbers|digits|directions?|instructions?|sentences?|steps?)\b/i,
      /\b(?:the rest|the others|half of it|the last (?:one|part)) (?:is|are|was|were) (?:gone|lost|forgotten)|\b(?:asked|asks) for (?:\w+ ){0,4}(?:to be )?(?:said|read|repeated|given) again|\blos(?:es|t) (?:the )?(?:numbers|figures|digits|words|items) (?:as|while|when|before)\b/i,
    ),
    clear(
      /\b(?:(?:two|three|four|five|several|\d)[- ](?:step|part)s?|(?:two|three|four|five|several) (?:\w+ )?(?:things|steps|instructions|directions|pieces)|(?:second|next|last|other) (?:step|part|thing|instruction|direction)s?|more than (?:one|two|three) steps?)\b/i,
      /\b(?:forg[eo]t\w*|had lost|has lost|los(?:es|t)|no longer knows?|asks? (?:what|again)|went back to ask|comes? back|(?:given|told|said|repeated|explained) (?:\w+ )?(?:again|several times|two or three times)|does (?:only )?(?:one|the first)|did (?:only )?the first|carried out (?:only )?(?:one|the first)|stops after|repeated (?:for|every|each|to)|(?:need|require)\w* [^.;]{0,40}repeat\w*|then stops|stood at|what (?:came|comes|else))\b/i,
    ),
    shows(
      '(?:keeps?|holds?|remembers?|retains?|carr(?:y|ies)) (?:in mind )?only (?:one|two|the (?:first|last))',
      'only one (?:instruction|direction|step|thing) (?:\\w+ ){0,3}at a time',
      'no longer knows? what (?:the )?(?:first|he|she|it)',
    ),
    cannot(
      '(?:hold|keep) (?:\\w+ ){0,4}in (?:mind|(?:his|her|their|the) head|memory)|remember (?:\\w+ ){0,4}(?:long enough|while)|hold (?:on to )?(?:\\w+ ){0,3}(?:numbers|digits|instructions|directions|items)',
    ),
    clear(/\b(?:can|could) (?:\w+ )?(?:keep|hold|remember|repeat) only\b/i),
    clear(
      /\b(?:directions?|instructions?|orders?|requests?)\b/i,
      /\b(?:had to be|has to be|have to be|must be|be|needs?|need to be) (?:\w+ ){0,4}(?:given|repeated|restated|retold|said) (?:\w+ ){0,2}(?:again|several times|every time|two|three|four|repeatedly|step)/i,
    ),
  ],
  long_term_memory: [
    shows(
      '(?:has|have|had) to be (?:presented|introduced|taught|explained) (?:again|anew|afresh|as (?:if )?new|from the (?:beginning|start))',
      'starts? over (?:from the (?:first|beginning)|each|every)',
      '(?:might as well|as if it|as though it) (?:\\w+ ){0,3}(?:somebody else|someone else|new to (?:him|her)|for the first time)',
    ),
    isHard('(?:names|terms|formulas|dates|facts|vocabulary|material|lessons?|what (?:he|she) (?:learned|studied|reads?))'),
    fewOf(
      'recogni[sz]e[sd]?|recall(?:s|ed)?|remember(?:s|ed)?|retain(?:s|ed)?',
      'words?|terms?|names|items?|facts|details?|ideas|it|them|story|stories|pictures|list',
    ),
    shows('looks? up the same'),
    cannot(
      'retain|remember|recall|recogni[sz]e (?:\\w+ ){0,3}(?:taught|studied|learned)|reconstruct|hold on to',
      undefined,
      /\b(?:heart|panic\w*|nerv\w+|anxi\w+|multiplication|facts|steps?|directions?|instructions?)\b/i,
    ),
    shows(
      '(?:has|have|had|needs?) to be (?:re-?taught|relearned|taught again)',
      '(?:re-?learns?|re-?learning|relearned) (?:the same|it|them|material|every)',
      '(?:is|are|was|were) gone (?:by|the next|within|a day|after|on)\\b',
      '(?:knew|knows|learned|studied) (?:\\w+ ){0,8}(?:is|are|was|were) gone',
      'new material does not stay|does not stay with (?:him|her)|as (?:though|if) (?:he|she) had never (?:seen|heard|learned)',
      'by the next (?:morning|day) (?:can|could|has|had|knows?)',
      'the next (?:morning|day) (?:\\w+ ){0,3}(?:headings|nothing|little|only)',
    ),
    clear(
      /\brelies on (?:\w+ ){0,6}(?:diary|photographs|notes|notebook|alarms?|reminders|calendar)\b/i,
      /\b(?:remember|retain|recall|forget|memory)/i,
    ),
  ],
  attention: [
    shows(
      'look(?:s|ed) away (?:from (?:\\w+ ){1,2})?(?:\\d+|\\w+) times',
      '(?:returns?|returned|goes|went|comes?|came) back? ?to (?:it|(?:his|her|the) (?:work|task|page)) only (?:when|after|if)',
      'touch(?:es|ed) (?:his|her) (?:desk|shoulder|arm)',
      '(?:eyes|gaze) (?:is|are|was|were|drifts?|drifted|wanders?|goes|go) (?:\\w+ ){0,2}(?:ceiling|window|clock|door|hallway|wall)',
      '(?:has|had|have) to be (?:called|brought|steered|led) back',
      'gaz(?:es|ed|ing) (?:out|at|into)',
    ),
    shows(
      '(?:having |has |had )?missed (?:\\w+ ){0,2}(?:stretches|parts|chunks|portions|minutes) of (?:what|the (?:lecture|lesson|meeting|conversation|class))',
      '(?:taps?|tap) on the shoulder',
      'los(?:es|t|ing) the thread(?! of (?:\\w+[- ]){0,3}(?:problems?|directions?|instructions?|steps?|calculations?|sums?))',
      '(?:his|her) (?:mind|thoughts|attention) (?:is|are|was|were|goes|went) (?:often |usually |somewhere |already )?(?:elsewhere|somewhere else|on other)',
      'thinking (?:of|about) something else',
      'on[- ]task (?:behaviou?r )?(?:was |for |in |during |only )*(?:[1-6]?\\d ?%|[1-6]?\\d percent|(?:about |less than )?(?:half|a third|a quarter))',
      'off[- ]task (?:behaviou?r )?(?:was |for |in |during )*(?:[3-9]\\d ?%|[3-9]\\d percent)',
      'asks? (?:\\w+ ){0,5}what (?:was|is|has been|had been) (?:just )?said',
      'call (?:his|her) name (?:\\w+ ){0,3}(?:times|before|again)',
      '(?:any|every|each|the slightest) (?:\\w+ )?(?:noise|sound|movement|distraction) (?:\\w+ ){0,4}(?:pulls?|draws?|takes?|distracts?|throws?|breaks?|interrupts?)',
      '(?:pulls?|pulled|draws?|drawn|taken) (?:him |her )?(?:off|away from) (?:his|her|the|their) (?:work|task|page|book|reading)',
      'stares? (?:out|into|at the)|look(?:s|ed|ing) out of (?:the|a) window',
      'notes (?:stop|stopped|break off|trail off|end|ended)|had no notes',
      'asked (?:me|us|the examiner) to repeat (?:\\w+ ){0,3}(?:of|questions|items)',
      'not yet found the (?:page|place)',
      'tunes? out|tuned out|checks? out during|drifting off',
      'distracted by',
    ),
    needsHelp(
      '(?:stay|remain) (?:on|with|focused|engaged|attentive)|keep (?:working|going|his|her|on)|attend|focus|on task|get(?:ting)? back to|return to (?:\\w+ )?(?:task|work)',
    ),
    cannot(
      'stay(?:ing)? (?:on|with|focused)|concentrat\\w*|pay(?:ing)? attention|keep(?:ing)? (?:his|her|their) (?:mind|attention)|attend(?:ing)? (?:to|for (?:more|longer|even|\\w+ minutes))|sustain\\w* (?:\\w+ )?(?:attention|focus|effort)|listen for',
    ),
    clear(/\bgets? through a (?:page|paragraph|task)\b/i, /\bwithout (?:stopping|drifting|looking up|getting up)/i),
  ],
  hyperactivity_impulsivity: [
    shows(
      '(?:leaves|left) (?:his|her) (?:desk|place|table|spot|carpet)',
      '(?:knees?|legs?|feet) (?:bounces?|jiggles?|never stops?)',
      'on (?:his|her) feet (?:\\w+ ){0,6}(?:every|times|again)',
    ),
    shows(
      'wriggl\\w+|squirm\\w*|taps? (?:his|her) (?:pencil|foot|feet|fingers)',
      'up and down (?:from|in|out)|out of (?:his|her|their) (?:seat|chair|desk)',
      'in (?:constant )?motion\\b|constantly on the move|on the go (?:all|from|constantly)|never (?:still|sits|stops moving)|cannot be still',
      'call(?:s|ed|ing)? out\\b(?! (?:the|his|her) name)|shout(?:s|ed|ing)? out answers',
      '(?:reach|grabb|touch|start|act|answer|jump|speak|respond|click|turn)\\w* (?:\\w+ ){0,5}before (?:\\w+ ){0,3}(?:were|was|is|had|are|has|could|thinking|finish\\w*|done|directions|instructions)',
      'hums?,|hummed|drumm(?:ed|ing|s) (?:on|his|her)|climbs? on|runs? (?:around|about) (?:the|in) (?:room|class)',
    ),
    cannot(
      'sit|sits|keep (?:his|her|their) hands|wait(?:ing)?|(?:stay|remain) in (?:his|her|their|a|the) (?:seat|chair)|(?:stay|remain) seated|hold back|stop (?:himself|herself|moving|talking)',
      undefined,
      body,
    ),
  ],
  executive_function: [
    shows(
      'asks? for (?:an )?extensions? (?:on|for|in) (?:nearly |almost )?(?:every|most|all|each)',
      '(?:has|had) not (?:\\w+ )?(?:begun|started)(?: \\w+){0,3} (?:by|until|before|when|the day)',
      'the (?:night|day|morning) before (?:\\w+ ){1,5}(?:was|is|were|are) due',
    ),
    shows(
      '(?:comes?|came) as a surprise',
      '(?:such |in |complete |total )disarray',
      'loses? (?:finished|completed|\\w+) (?:work|assignments|papers|homework)',
    ),
    cannot(
      'get(?:ting)? (?:started|going|(?:himself|herself) (?:started|organi[sz]ed))|start(?:ing)? (?:on )?(?:\\w+ )?(?:papers?|assignments?|tasks?|projects?|work|homework)|begin (?:\\w+ )?(?:papers?|assignments?|tasks?|work|homework)|plan(?:ning)?(?= (?:ahead|out|for|his|her|a|the|long|when|how)\\b)|organi[sz]\\w*|prioriti[sz]\\w*|keep track|keep(?:ing)? (?:\\w+ ){0,2}(?:straight|in order|organi[sz]ed)|meet(?:ing)? (?:\\w+ )?deadlines?|break(?:ing)? (?:\\w+ ){0,4}(?:into|down)|manage (?:\\w+ )?(?:time|deadlines|schedule)|switch(?:ing)?|shift(?:ing)? (?:from|between)|estimat\\w* (?:how|time)|hand(?:s|ed)? in|turn(?:s|ed)? (?:\\w+ )?in',
      undefined,
      /\b(?:sounds?|syllables?|phonem\w+|letters?)\b/i,
    ),
    needsHelp(
      'start\\w*|begin\\w*|organi[sz]\\w*|plan\\w*|break \\w+|(?:through )?(?:each |every |the )?transitions?|get (?:going|started)|pack\\w*|keep track|hand in|turn in|manage|prioriti[sz]\\w*|schedule',
    ),
    shows(
      'double[- ]books?',
      '(?:papers?|assignments?|projects?|reports?|homework|three|four|five|six|several|most|half) (?:\\w+ ){0,4}(?:were|was|are|is|came|come|arrived) (?:\\w+ )?late\\b',
      '(?:\\w+ )?missing assignments?',
      'underestimates?|underestimated',
      'break(?:s|ing)? (?:\\w+ ){1,3}into (?:\\w+ )?(?:steps|parts|pieces)',
      'no outline\\b|without (?:a )?(?:plan|outline)\\b',
      '(?:gets?|got|becomes?) stuck (?:when|on|in|if|whenever)',
      '(?:comes?|came|arrives?) (?:to \\w+ )?(?:unprepared|without (?:a |his |her )?(?:\\w+ ){0,3}(?:pencil|book|materials|homework|supplies|notebook))',
      'nothing would (?:be|get) (?:handed|turned|done)',
      'mis(?:reads|sed|ses) (?:\\w+ ){0,2}(?:due dates?|deadlines|advising|appointments)',
    ),
  ],
  visual_spatial: [
    shows('turns? the (?:map|page|paper|book) (?:around|upside|sideways)', '(?:sets? off|goes|went|turns?) in the wrong direction'),
    cannot(
      '(?:assemble|reproduce|match|copy|arrange|build) (?:\\w+ ){0,3}(?:blocks|designs?|models?|puzzles?|figures?|cubes?|shapes)|keep (?:\\w+ )?(?:numbers|columns|digits|figures) (?:lined up|in line|aligned|straight|in columns)',
    ),
    isHard('copying (?:\\w+ ){0,2}(?:cube|figure|design|shape)s?'),
    isHard('(?:puzzles?|maps?|geometry|graphs?|charts?|diagrams?)(?:, (?:and )?\\w+| and \\w+){0,3}'),
    shows(
      'los(?:es|t|ing) (?:his|her|their) way|gets? (?:turned around|lost)\\b',
      '(?:columns?|digits|numbers) (?:\\w+ ){0,4}(?:drift|slide|slip|wander|run together|do not line up|misaligned)',
    ),
    cannot(
      '(?:make (?:any )?sense of|read|interpret|follow|understand|use|draw|copy) (?:\\w+ ){0,2}(?:diagrams?|graphs?|charts?|maps?|floor plans?|figures|schematics|blueprints)|tell left from right|judge distances?|line up|picture|find (?:his|her|their) way|put together puzzles',
    ),
    clear(
      /\b(?:charts?|graphs?|maps?|diagrams?|geometry|puzzles|floor plans?)\b/i,
      /\b(?:very hard|difficult|described (?:to|in|for)|makes? no sense|confus\w+|struggl\w+|trouble)/i,
    ),
  ],
  fluid_reasoning: [
    shows('no way of (?:working|figuring|finding) out'),
    cannot(
      '(?:adjust|adapt|shift|change) (?:\\w+ ){0,3}(?:when|as) (?:the )?(?:rule|pattern|task|format|problem)s? change|(?:work|figure) out what (?:came|comes|goes) next',
    ),
    cannot(
      '(?:see|explain|tell) (?:how|why) (?:\\w+ ){0,3}(?:alike|similar|related|belong|go together|different)|apply (?:what|it|them|the) (?:\\w+ ){0,6}(?:new|other|different|unfamiliar)',
    ),
    cannot(
      '(?:grasp|see|find|infer|discover|work out|generali[sz]e|apply|transfer) (?:\\w+ ){0,4}(?:rules?|patterns?|principles?|concepts?|strateg\\w+|relationships?|new|other|unfamiliar|it|logic)',
    ),
    shows(
      '(?:is|are|was) lost (?:as soon as|when(?:ever)?|if) (?:the |a )?(?:\\w+ )?(?:problem|task|question|format|example|wording)',
      '(?:problem|task|question|example)s? looks? different',
    ),
    clear(
      /\b(?:new|novel|unfamiliar|abstract)(?: or \w+)? (?:problems?|tasks?|situations?|ideas|concepts|material)\b/i,
      /\b(?:very )?(?:difficult|hard|lost|struggl\w+|cannot|could not|trouble|confus\w+)\b/i,
    ),
  ],
  verbal_comprehension: [
    shows(
      '(?:what|word) [“"][^.;]{3,60}means?,? (?:\\w+ )?(?:he|she) (?:shrugg|did not|guess|could not)\\w*',
      '(?:everyday|common|ordinary|simple|basic) (?:words|terms) (?:\\w+ ){0,6}(?:have|has|had|need) to be explained',
    ),
    clear(/\bno idea (?:\w+ ){0,2}what (?:\w+ ){0,3}(?:words?|terms?|it|they)\b/i),
    cannot('(?:know|understand|define|explain) (?:\\w+ ){0,4}(?:words?|vocabulary|terms?|meanings?|idioms)'),
    shows(
      'asks? (?:\\w+ ){0,2}what (?:\\w+ ){0,3}(?:words?|terms?) means?',
      'definitions (?:\\w+ ){0,2}(?:were|are) (?:\\w+ )?(?:vague|circular|short|sparse|incorrect|concrete)',
      '(?:fund of (?:\\w+ )?(?:knowledge|information)|word knowledge|general knowledge|vocabulary) (?:\\w+ ){0,5}(?:below|limited|weak|behind|poor|thin|small)',
    ),
    shows('miss(?:es|ed) (?:\\w+ )?words of (?:direction|position|time|quantity|space)'),
  ],
  auditory_processing: [
    shows('answers? (?:a )?questions? (?:that )?(?:nobody|no one) (?:has |had )?asked'),
    clear(
      /\b(?:catch(?:es)?|gets?|hears?|picks? up|loses?|misses) (?:only )?(?:about )?(?:bits|half|part|some|fragments|pieces|little) of\b/i,
      /\b(?:noise|noisy|fans?|ventilation|air conditioner|chatter|background|talking|crowd\w*|cafeteria|hum)\b/i,
      /\b(?:hearing (?:aids?|loss)|deaf|cochlear)\b/i,
    ),
    shows(
      'mishears?|misheard',
      '(?:often |regularly |frequently )?hears? [“"][^”"]+[”"] (?:as|for|instead)',
      '(?:speech|talk|words|voices?) (?:becomes?|turns? into|is|are) (?:just )?(?:a jumble|a blur|noise|garbled)',
    ),
    clear(
      /\b(?:in|with|over|against|above|when|amid) (?:\w+ ){0,4}(?:noise|noisy|crowded|cafeteria|others are talking|background|several people)\b|\bin the background\b/i,
      /\b(?:cannot (?:follow|understand|make out|tell|catch)|(?:asks?|asked) (?:\w+ ){0,4}(?:to )?(?:repeat|say (?:it|that) again)|mishear\w*|misses what|catches (?:only )?(?:half|part|little)|jumble|does not understand|unable to follow|hard to (?:follow|understand|hear))\b/i,
      /\b(?:hearing (?:aids?|loss)|deaf|cochlear|cover\w*|ears|distract\w*|attention|focus|concentrat\w*|masked)\b/i,
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
