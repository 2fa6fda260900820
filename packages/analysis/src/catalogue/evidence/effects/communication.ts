import { clear, type Sign } from '../signs.ts';
import { avoids, cannot, isHard, needsHelp, shows } from './frames.ts';

const written = /\b(?:writ(?:es|ing|ten|e)|wrote|essay|paper|paragraph|punctuat\w+|capital\w*|spell\w*|composition)\b/i;
const direction = /\b(?:directions?|instructions?|told|asked|said|spoken|lesson|explan\w+|question)\b/i;

/** How difficulties of language, speech, social communication and everyday skills show. */
export const communicationEffects = {
  receptive_language: [
    clear(
      /\bdoes what (?:the |his |her |other )?(?:[\w’']+ ){1,4}(?:does|do|did)\b/i,
      /\b(?:directions?|instructions?|told|asked|says?)\b/i,
    ),
    shows(
      'only the (?:last|first) (?:part|step|thing) of (?:longer|long|two|three|multi\\w*)',
      'answers? (?:[“"]?\\w+[”"]? ){1,2}questions (?:as if|as though|with (?:a|the|his|her) (?:wrong|name|object))',
      'unless (?:somebody|someone|an adult|the teacher|it|they) (?:is |are )?(?:shows?|shown|demonstrat\\w+|points?|gestures?|models?)',
    ),
    clear(
      /\blooks? (?:blank|puzzled|confused|lost)\b|\bdoes what (?:the|his|her|other) (?:\w+ ){0,3}(?:next to|does|do|beside)|\bbroken down for (?:him|her)\b/i,
      direction,
    ),
    cannot(
      '(?:follow|understand|process|make sense of|take in|grasp|get) (?:\\w+ ){0,4}(?:(?:spoken|oral|verbal) \\w+|directions?|instructions?|explanations?|what (?:was|is|has been|people|others|he|she) \\w+|lessons?|questions?|stor(?:y|ies) (?:read )?aloud)',
      undefined,
      /\b(?:background|noise|noisy|hearing (?:aids?|loss)|deaf|mask\w*|attention|distract\w*|reads?|texts?|exams?|examinations?|tests?|panic\w*|anxi\w*)\b/i,
    ),
    shows(
      '(?:spoken|oral|verbal|long) (?:directions?|instructions?|explanations?|language|information) (?:\\w+ )?(?:is|are) (?:lost|hard|difficult|too much|confusing)',
      '(?:has|had|have) not understood (?:what|the|a)',
      '(?:rephrase|reword|simplify|restate)[sd]? (?:\\w+ ){0,3}(?:questions?|directions?|instructions?|everything|it)',
      '(?:goes|went) to the wrong (?:place|room|table|line)|takes? the wrong (?:object|book|thing|item)',
    ),
    clear(
      /\b(?:watch(?:es|ed)?|looks? (?:at|to)|cop(?:ies|ied)|wait(?:s|ed)? for|stood|until) (?:\w+ ){0,4}(?:neighbou?rs?|classmates?|peers?|others|gestures?|pictures?|demonstration|the other children)\b/i,
      direction,
    ),
    shows('when it is only (?:spoken|said|told|explained)', '[“"]What do I do\\?'),
  ],
  expressive_language: [
    shows(
      '(?:leaves?|left|leaving) (?:\\w+ )?sentences unfinished',
      '[“"](?:stuff|whatever|that one|thingy|thing|that)[,”"]+ (?:and|for|until|or|instead)',
      '(?:takes?|took|needs?|needed) (?:\\w+ ){0,4}to name (?:familiar|common|objects|pictures|everyday)',
      'until (?:someone|somebody|an? \\w+|his \\w+|her \\w+) (?:says|supplies|gives|finds) (?:\\w+ )?words? for (?:him|her)',
    ),
    isHard('(?<!long )(?<!new )(?<!longer )(?<!nonsense )(?<!unfamiliar )words?', written),
    shows('knows? what (?:he|she) wants? to say but'),
    cannot(
      '(?:find|come up with|think of|call up|retrieve|get out|name) (?:\\w+ ){0,4}(?:words?|names?)|(?:express|explain|put|describe|retell|tell) (?:\\w+ ){0,4}(?:in(?:to)? (?:words|sentences)|what (?:he|she|they) (?:means?|wants?|knows?|thinks?|did)|a story|events|thoughts|ideas|needs)|form(?:ulate)? (?:\\w+ )?sentences',
      undefined,
      written,
    ),
    clear(
      /\b(?:spoken )?(?:sentences|utterances|answers|phrases|speech) (?:\w+ ){0,3}(?:short|shorter|simple|simpler|brief|telegraphic|incomplete|ungrammatical)\b/i,
      undefined,
      written,
    ),
    shows(
      '(?:speaks?|talks?|spoke|communicates?|answers?) (?:\\w+ )?in (?:\\w+[- ,]+){0,3}(?:single|one|two|three)[- ](?:and \\w+-)?(?:word|words)',
      'talks? around (?:\\w+ )?words?',
      "words? (?:that )?(?:he|she|they) (?:cannot|can[’']t|could not) (?:find|call up|think of|retrieve)",
      'leaves? out (?:who|words|details|the (?:names?|subject|small))',
      'stories (?:\\w+ ){0,2}(?:are|were) (?:\\w+ )?(?:hard to follow|disorgani[sz]ed|out of order|confusing)',
      '[“"](?:him|her|me|them|us) (?:go\\w*|want\\w*|do\\w*|is|like\\w*|have|eat\\w*|no)\\b',
      "does[n’']* ?(?:not)? know the words for|I don[’']t know the words?",
      'point(?:s|ed|ing)? (?:or|and) (?:gestur\\w+|grunt\\w*)|gestur(?:es|ing) instead of',
    ),
  ],
  speech_production: [
    shows('(?:translates?|interprets?|interpret|repeat) (?:for (?:him|her)|what (?:he|she) says)'),
    shows(
      '(?:strangers|listeners?|people|others) (?:\\w+ )?(?:catch|get|follow|understand) (?:\\w+ )?(?:half|part|little|some|a third|most) of what (?:he|she|they) says?',
      'drops? (?:the )?(?:ends?|endings|final sounds?|last sounds?) (?:of|from|off)',
      '(?:listeners?|people|strangers|others|classmates|peers|adults|teachers?|family) (?:\\w+ ){0,3}(?:understands?|understood) (?:only |about |around |approximately |less than |fewer than |roughly )*(?:[1-8]?\\d ?%|[1-8]?\\d percent|half|a third|some|part|little)',
      'understood (?:only |about |around |roughly |less than )*(?:[1-8]?\\d ?%|half|a third|a quarter) of (?:his|her|their|what)',
      "(?:classmates?|peers?|others|people|listeners|strangers|partners|friends) (?:\\w+ )?(?:(?:do|does|did) not|don[’']t|cannot|can[’']t|could not) (?:always )?understand (?:him|her|them|what (?:he|she) says|his|her)",
      '(?:peers?|classmates?|others|people|listeners|partners) (?:\\w+ )?(?:ask(?:s|ed)? (?:him|her|them) to (?:repeat|say)|said [“"]What)',
      '(?:gets? stuck|blocks?|blocked|stuck) on (?:\\w+ ){0,3}(?:sounds?|words?|syllables?)',
      'repeats? (?:the )?(?:first|initial|beginning) (?:sounds?|syllables?|part)',
      '(?:says?|said|pronounces?) [“"][^”"]{2,15}[”"] for (?:[“"]|\\w+)',
      '(?:has )?stopped (?:volunteering|speaking|raising (?:his|her) hand|reading aloud)',
      'errors (?:were |are )?on (?:the )?/|substitut\\w+ /|distort\\w+ (?:of )?/|(?:lisps?|lisped)\\b',
      'speech (?:sound )?errors|speech sound (?:disorder|production errors|difficult\\w+)',
    ),
    cannot(
      '(?:say|pronounce|produce|make) (?:\\w+ ){0,2}(?:/|sounds?|r|s|th)\\b',
      /\b(?:speech|sounds?|articulat\w+|word)\b/i,
      /\b(?:phonem\w+|rhym\w+|delet\w+|segment\w*|take\w*)\b/i,
    ),
  ],
  social_communication: [
    shows(
      'joins? (?:games?|groups?|play|conversations?) by (?:taking|grabbing|pushing|interrupting|shouting)',
      '(?:does|did) not (?:see|notice|realize|sense) (?:when|that|how) (?:a joke|others|people|the other|somebody|someone|peers|a listener)',
      'spends? (?:\\w+ )?(?:recess\\w*|lunch|breaks) (?:\\w+ )?(?:with (?:the|an) (?:aide|teacher|adult)|alone|by (?:himself|herself))',
    ),
    shows(
      '(?:rarely|seldom|never|does not|did not) (?:respond|reply|answer)(?:s|ed)? (?:when|to) (?:\\w+ )?(?:classmates?|peers?|others|children|greet\\w+)',
      '(?:no one|nobody) (?:to|who will) (?:sit|play|eat|talk) with',
      'nobody (?:sits|plays|eats|works|talks) with (?:him|her)',
      '(?:never|rarely|seldom) asks? (?:anybody|anyone|others|people|them) (?:about|a question|how)',
    ),
    shows(
      '(?:has|had) no (?:\\w+ )?friends',
      'interrupts? with|(?:turns?|steers?|brings?) (?:every|the|each) (?:conversation|talk|topic)',
      '(?:walks?|sits?|plays?|stands?|wanders?|eats?|spends? \\w+|stays?) (?:\\w+ ){0,4}(?:alone|by (?:himself|herself)|apart from)',
      '(?:talks?|talked|speaks?|goes on|went on) (?:\\w+ ){0,3}about (?:\\w+ ){0,6}(?:until|whether or not|regardless|without noticing|for (?:\\w+ )?(?:minutes|hours))',
      'stands? too close|(?:invades?|does not respect) (?:\\w+ )?(?:personal )?space',
      '(?:has|had|have) (?:not|never) been invited|(?:has|had|have) not made (?:\\w+ ){0,2}friends?|(?:is|are) (?:rarely|never|seldom) invited',
      'without looking at (?:anyone|anybody|others|them|the)|(?:seldom|rarely|never) (?:looks?|looked) (?:up|at)\\b',
      '(?:jokes?|idioms?|sarcasm|figures? of speech|everything|remarks?) (?:\\w+ )?(?:at face value|literally|seriously)',
      '(?:lost|fired from|let go from|left) (?:\\w+ )?(?:jobs?|friends?|friendships?) (?:\\w+ ){0,3}(?:over|because of|for) (?:\\w+ )?(?:remarks?|comments?|what)',
      'kept (?:talking|describing|going) (?:\\w+ ){0,12}(?:without|after|although|when)|when the (?:group|others) changed the (?:topic|subject)',
      '(?:prefers?|chooses?) (?:adults|younger children|to be alone|objects)\\b',
    ),
    cannot(
      '(?:notice|tell|see|read|recogni[sz]e|understand|pick up) (?:\\w+ ){0,4}(?:when (?:others|people|someone|a peer)|how (?:others|people) feel|facial|faces|tone|social|hints|jokes|sarcasm|body language|cues)|(?:make|keep|making|keeping)(?: \\w+){0,2} friends?|(?:join|enter|start|keep up|take turns in|hold) (?:a |an |in )?(?:groups?|conversations?|games?|play)|look (?:people|others|anyone|at (?:people|others|anyone))|know how to (?:join|start|ask|approach|respond)|greet',
    ),
    avoids('eye contact|(?:all )?group (?:work|projects?)|other children|peers|being with others'),
  ],
  adaptive_functioning: [
    shows(
      '(?:mother|father|aide|grandmother|adult|parents?) (?:still |must |has to )?(?:wash(?:es)?|dress(?:es)?|bath(?:es)?|feeds?|lays? out|brush(?:es)?|cuts? up) (?:his|her|him)\\b',
    ),
    cannot(
      '(?:count|make|use|handle|manage)(?: \\w+){0,2} (?:change|money)|tell time|cook\\w*|prepare (?:a |his |her |simple )?(?:meals?|food|sandwich)|cross (?:a |the )?streets?|(?:take|ride|use) (?:a |the )?(?:bus|public transport\\w*)|be left (?:home )?alone|stay (?:home|at home|by) (?:alone|himself|herself)|dress (?:himself|herself|alone)|bathe|shower (?:alone|independently)|use the (?:toilet|telephone|phone)|live (?:alone|independently)|take (?:his|her) (?:own )?medicine|care for (?:himself|herself)|do (?:\\w+ )?laundry|shop\\b',
    ),
    needsHelp(
      '(?:to )?(?:get )?dress\\w*|bath\\w*|shower\\w*|hygiene|toilet\\w*|brush\\w*|eat\\w*|feed\\w*|use the (?:toilet|bathroom)|cook\\w*|wash\\w*|groom\\w*|shop\\w*|(?:handle|manage|count) money|stay safe|cross',
    ),
    shows(
      '(?:has|had|have|needs?) to be (?:told|reminded) to (?:\\w+ )?(?:shower|bathe|wash|brush|eat|change (?:his|her) clothes)',
      '(?:may|can) not (?:be left|stay) (?:at )?home alone|cannot be left (?:alone|unsupervised)',
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
