import { clear, type Sign } from '../signs.ts';
import { body, cannot, disturbance, fewOf, isHard, oneOf, shows, skilledWork, takesLong } from './frames.ts';

/** How difficulties of thinking and memory show in class, at home and at work. */
export const cognitiveEffects = {
  processing_speed: [
    shows(
      'still (?:setting up|copying|working|on the first|writing|filling) (?:\\w+ ){0,4}when (?:the )?(?:others|classmates|peers|rest|class)',
    ),
    shows(
      '(?:about |roughly |fewer than |less than |only )*(?:half|a third|two[- ]thirds) as (?:many|much) (?:[\\w-]+ ){0,4}(?:as|than) (?:other|his|her|most|peers|classmates)',
      '(?:class|others|group|classmates|peers) (?:has|have|had) (?:\\w+ ){0,2}(?:cleaned up|left|gone|finished|packed up|turned the page) (?:\\w+ ){0,3}before (?:he|she|they)',
    ),
    takesLong(
      '(?:homework|assign\\w+|worksheets?|quiz(?:zes)?|tests?|exams?|subtests|seat ?work|tasks?|work|forms?|questionnaires?|applications?|copy\\w*|notes|chart\\w*|reports?|warm-up|chores|items|directions|answers?|everything|getting ready|paperwork|labs?|instructions|last page|timed (?:task|test|item|subtest)s?)',
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
    cannot('(?:carry|do|hold|work|add|multiply) (?:\\w+ ){0,4}in (?:his|her|their) head'),
    clear(
      /\bwithout (?:paper|writing (?:it|them) down|a list|notes)\b/i,
      /\b(?:cannot|could not|can['’]t|unable to|forg[eo]t\w*|los(?:es|t))\b/i,
      /\bdescrib\w+|\bpain\w*/i,
    ),
    shows('wr(?:ites?|ote) (?:\\w+ ){1,4}down (?:as soon as|at once|before it|so that)'),
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
    fewOf('recall(?:s|ed)?|remember(?:s|ed)?|retain(?:s|ed)?', '(?:dates|facts|words|terms|names|items|capitals|definitions|formulas)'),
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
  visual_spatial: [
    shows('(?:pieces|blocks|designs?|figures?|shapes) (?:\\w+ )?(?:rotated|turned|upside down|reversed)'),
    cannot('judge (?:\\w+ ){0,3}(?:far|distance|space|size)'),
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
    shows('(?:once|when|as soon as) (?:a |the )?(?:problem|task|question)s? (?:departs?|differs?|changes?|goes beyond|is not like)'),
    clear(/\bdoes not know how to (?:proceed|go on|begin)\b/i, /\b(?:example|model|new|unfamiliar|different|pattern|rule)\b/i),
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
    shows('asks?(?:ed)? (?:for )?the meaning of (?:[“"]|common|ordinary|simple|everyday|words|several|many)'),
    fewOf('explain(?:s|ed)?|define[sd]?|kn[eo]ws?', '(?:words|terms|vocabulary)(?! (?:by sight|to read))'),
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
    clear(
      /\bconfus(?:es|ed|ing) (?:\w+ ){0,3}(?:words|sounds)\b|\bneeds? (?:the|a) (?:speaker|person|teacher) to face\b/i,
      /\b(?:talking|noise|noisy|background|nearby|crowd\w*|cafeteria)\b/i,
      /\b(?:hearing (?:aids?|loss)|deaf|cochlear)\b/i,
    ),
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
