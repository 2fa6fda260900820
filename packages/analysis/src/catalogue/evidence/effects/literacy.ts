import { clear, type Sign } from '../signs.ts';
import { avoids, cannot, disturbance, fewOf, isHard, mostlyWrong, needsHelp, oneOf, shows, takesLong } from './frames.ts';

/** A page may also be copied, written, or left because of a noise. */
const notReadingItself =
  /\b(?:copy\w*|writ(?:e|es|ing|ten)|wrote|cut(?:s|ting)|zipper|handwriting|energy|fatigue\w*|mental work|sleeps?|(?:hand|turn)(?:s|ed)? in the|lying down|heating pad|flares?|bad days|pain|hallway|noises?|sounds? in|distract\w*|next (?:morning|day)|headaches?|vision|eyes?|large[- ]print|magnif\w*)\b/i;
const notReading = oneOf(notReadingItself, disturbance);
const spoken = /\b(?:aloud|orally|verbally|tells?|talk\w*|spoken|says?|ideas)\b/i;

/** How difficulties in reading and writing show. */
export const literacyEffects = {
  phonological_processing: [
    cannot('take (?:\\w+ ){0,4}sounds? (?:off|away|out)|(?:hear|tell|say) (?:whether|if|that) [“"][^”"]+[”"] and [“"][^”"]+[”"] rhyme'),
    shows('(?:needed|took|takes|needs) (?:several|many|\\w+) (?:repetitions|tries|attempts) to (?:say|blend|segment|repeat) '),
    clear(
      /\bsay (?:the word )?[“"][^”"]+[”"] without\b/i,
      /\b(?:could not|cannot|can['’]t|unable|needed|bewilder\w*|errors?|incorrect\w*|trouble|difficult\w*|none of|one of)\b/i,
    ),
    cannot('(?:tell|say|hear|pick out) (?:which|what) (?:\\w+ ){0,3}words? (?:\\w+ ){0,2}(?:begin|began|start|end|rhyme|differ)'),
    cannot(
      '(?:tell|hear|say) (?:whether|if|which|that) (?:\\w+ ){0,4}(?:rhyme|sounds?)|rhym(?:e|ing)|(?:delete|drop|remove|add|change|take away|blend|segment|isolate|separate|count|put|hear|break) (?:\\w+ ){0,5}(?:sounds?|syllables?|phonemes?|blends?)',
    ),
    shows(
      '(?:left|leaves|took|takes|dropped|deleted) (?:off|away|out)? ?(?:\\w+ )?(?:wrong )?sounds?\\b',
      'confus(?:es|ed|ing) (?:\\w+ ){0,2}sounds',
      '(?:nam(?:ed|es|ing)) (?:\\w+ ){0,3}(?:letters|numbers|colou?rs|digits|objects|pictures) (?:\\w+ ){0,2}(?:slow|halting|labou?red)',
    ),
    takesLong('nam(?:e|ed|es|ing) (?:\\w+ ){0,4}(?:letters|numbers|colou?rs|digits|objects|pictures)'),
  ],
  reading_decoding: [
    shows('(?:are|is) read (?:by|from) (?:their|its|the) (?:first|beginning|initial)', '[“"][^”"]+[”"] became [“"][^”"]+[”"]'),
    shows(
      'substitut(?:es|ed|ing) (?:one|a word|words|another)(?: \\w+){0,3} (?:that )?(?:look\\w*|similar|visually)',
      'reads? [“"][^”"]+[”"] (?:for|as) [“"]',
      'words? (?:like|such as) [“"][^”"]+[”"] (?:stops?|brings?|throws?|defeats?|stumps?)',
    ),
    mostlyWrong('(?:nonsense|made-up|sight|irregular|regular|high-frequency|decodable)(?:[ -]words?)|word lists?|decod\\w+|letter sounds?'),
    isHard('(?:long|longer|new|unfamiliar|multisyllab\\w+|nonsense) words'),
    shows('makes? up the rest|guess(?:es|ed|ing) (?:at )?the rest'),
    shows(
      'guess(?:es|ed|ing)? (?:\\w+ ){0,3}(?:from|by|at|based on) (?:the |their |its )?(?:\\w+ )?(?:first|beginning|initial|picture|context|shape|letters?|words?)',
      '(?:new|long|longer|unfamiliar|unknown|multisyllab\\w+) words (?:stop|stump|defeat|trip|throw)',
      'says? (?:a|another|some) word (?:that|with|which|beginning) (?:\\w+ ){0,3}(?:same|begins|starts|first)',
      'read (?:the word )?[“"][^”"]+[”"] (?:as|for) [“"]|[“"][^”"]+[”"] (?:as|for) [“"][^”"]+[”"] and [“"]',
      '(?:nonsense|made-up|pseudo|unfamiliar) words (?:\\w+ ){0,3}(?:impossible|very hard|beyond|defeated|difficult)',
      'misread(?:s|ing)? (?:\\w+ ){0,2}(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several|most) ',
    ),
    cannot(
      '(?:decode|sound(?:ing)? out|read(?:ing)?|work out|figure out|pronounce|recogni[sz]e) (?:\\w+ ){0,4}words?|blend sounds into words|read (?:\\w+ ){0,2}(?:independently|without help|grade[- ]level text|at all)',
      undefined,
      /\b(?:vision|see|print|eyes?|glasses|blurr\w*|problems?)\b/i,
    ),
  ],
  reading_fluency: [
    clear(
      /\b(?:choppy|halting|effortful|labou?red|word[- ]by[- ]word|hesitant|slow)\b/i,
      /\b(?:oral )?read(?:s|ing)?\b.*\b(?:\d+ words|words (?:correct )?(?:per|a) minute)\b/i,
    ),
    takesLong(
      'chapters?|pages?|passages?|paragraphs?|articles?|textbook|readings?|novels?|books?|reading (?:questions|items|assignments?|sections?)|reads?',
      notReading,
    ),
    shows(
      'reads? (?:\\w+ ){0,3}(?:word by word|in a (?:flat|monotone|halting)|haltingly|slowly|with (?:long|many|frequent) (?:pauses|stops))',
      'went (?:\\w+ )?word by word|stop(?:s|ped)? (?:\\w+ )?at (?:\\w+ )?every \\w+ word',
      'reading (?:the )?same (?:page|line|sentence|paragraph) (?:\\w+ ){0,2}(?:times|over|again)',
      'los(?:es|t|ing) (?:his|her|their) place (?:\\w+ ){0,4}(?:on the page|when reading|line|in the text)',
    ),
    avoids('(?:to )?read(?:ing)? (?:aloud|out loud)'),
  ],
  reading_comprehension: [
    shows(
      '(?:retelling|summary|recall of the (?:story|passage)) (?:\\w+ ){0,2}(?:left out|omitted|missed|lacked|did not include)',
      'nothing to say about what',
    ),
    { ...fewOf('answer(?:s|ed)?', '(?:comprehension )?questions?'), within: /\b(?:reads?|reading|text|passages?|story|page|chapter)\b/i },
    mostlyWrong('comprehension(?: questions)?|questions about (?:the|what|a) \\w+'),
    fewOf('answer(?:s|ed)?|understands?|understood', 'questions? (?:about|on) (?:it|the|what)'),
    clear(
      /\bno idea (?:\w+ ){0,2}what (?:\w+ ){0,3}(?:was|is|were|it|said|happened|about)\b/i,
      /\b(?:reads?|reading|text|passages?|story|page|chapter|book|article|paragraph)\b/i,
    ),
    cannot(
      '(?:tell|say|explain|retell|summari[sz]e|describe) (?:\\w+ ){0,3}(?:what|about)|give (?:the )?main (?:idea|point)|(?:find|get|state|identify|pick out) (?:the )?(?:main (?:idea|point)s?|theme|author)|(?:understand|follow|get|make sense of) (?:\\w+ ){0,3}(?:what (?:he|she|they) (?:reads?|has read)|texts?|passages?|textbook|chapters?|articles?)|draw (?:conclusions|inferences)|answer (?:\\w+ ){0,3}questions about (?:\\w+ ){0,2}(?:text|passage|story|reading)',
      /\b(?:reads?|reading|text|passages?|page|chapter|book|article)\b/i,
    ),
    shows('miss(?:es|ed) (?:\\w+ ){0,3}(?:what is implied|the (?:point|meaning|gist|main idea)|implied)'),
  ],
  spelling: [
    shows(
      '(?:spelled|spelt|spells?) (?:\\w+ )?(?:incorrectly|wrong\\b|phonetically)',
      'incorrectly spelled',
      'auto-?correct (?:\\w+ ){0,2}(?:gives up|cannot|does not|fails)',
    ),
    mostlyWrong('spell(?:s|ed|ing)?\\b[\\w ]*|dictat\\w+'),
    shows('full of (?:\\w+ )?spelling (?:errors|mistakes)'),
    cannot('spell\\w*'),
    shows(
      'misspell\\w*\\b(?! (?:the word )?[“"][^”"]+[”"]\\W*$)|misspelt',
      'spell(?:s|ed)? (?:the )?(?:same word|words?) (?:\\w+ ){0,2}(?:different|in several|wrong|incorrect)\\w*',
      '(?:writes?|wrote|spells?|spelled) [“"][^”"]{2,20}[”"](?:,? (?:and|or|for|instead) ?[“"][^”"]{2,20}[”"])',
      'spell-?check(?:er)? (?:\\w+ ){0,3}(?:not|cannot|could|fails)',
      '(?:short|simple|easy|other|different) (?:words|ones) (?:\\w+ ){0,3}can spell',
      'spells? differently|spelled (?:\\w+ ){0,2}different ways',
    ),
    clear(/\b(?:can(?:not|['’]t)|could not|hard to|impossible to) (?:tell|know|say|make out|guess) (?:which|what) words? /i),
  ],
  written_expression: [
    shows('(?:dictated|told|tells) [^.;]{5,60}; (?:the one|what) (?:he|she) (?:wrote|writes) (?:\\w+ )?had'),
    shows(
      '(?:paragraphs?|essays?|writing|compositions?) (?:\\w+ ){0,2}consists? of (?:\\w+,? ){0,4}(?:short|simple|fragment\\w*|single|run-on|unconnected|a list)',
      '(?:hand|give|given) (?:him|her|them) a (?:pencil|pen)\\b[^.;]{0,30}(?:one|two|a single|a few) (?:sentences?|lines?|words?)',
      'sentences that are not (?:connected|linked|related)',
    ),
    clear(/\bfreez(?:es|ing)|\bfroze\b/i, /\b(?:to|asked to|has to|must) write\b|\bwriting (?:prompt|task|assignment)/i),
    clear(
      /\b(?:page|paper|essay|screen) (?:held|had|contained|showed|was left with) (?:only |just )?(?:one|two|three|a few|a single|no) (?:sentences?|lines?|words)\b/i,
    ),
    clear(/\bwrites? (?:only |just |about )?(?:a |one|two|three|four|few|half a)\b ?\w* ?(?:lines?|sentences?|words)\b/i),
    takesLong(
      'essays?|papers?|(?:getting|putting) (?:\\w+ )?(?:thoughts|ideas|words) (?:\\w+ )?(?:on|onto|into)\\b[\\w ]{0,12}|writing assignments?|written (?:work|responses?|assignments?)|paragraphs?|drafts?|to write',
    ),
    cannot(
      '(?:put|get|organi[sz]e|express) (?:\\w+ ){0,3}(?:thoughts|ideas) (?:\\w+ )?(?:on|onto|into|in) (?:paper|writing|order|paragraphs?|written \\w+)|(?:write|compose|produce|develop|expand|organi[sz]e) (?:\\w+ ){0,3}(?:sentences?|paragraphs?|essays?|stor(?:y|ies)|papers?|compositions?)',
    ),
    avoids(
      '(?:any |all )?(?:writ(?:ing|ten)\\b[\\w ]{0,15}|assignments? that (?:calls?|asks?) for|(?:extended|constructed|written|open-ended) responses?|essays?(?: questions?)?)',
    ),
    shows(
      'string of (?:run-?on )?sentences',
      'without any (?:order|structure|punctuation|organi[sz]ation)',
      '(?:story|essay|paragraph|composition) (?:stopped|ended|ends) after (?:\\w+ )?sentences?',
      '(?:essays?|papers?|paragraphs?) (?:\\w+ ){0,2}(?:ramble|wander|jump|lack|are disorgani[sz]ed|are hard to follow)',
    ),
    clear(
      /\b(?:only |just )?(?:two|three|four|a few|a couple of|one or two) (?:lines|sentences)\b/i,
      spoken,
      /\b(?:spoken|speaks|utterances|verbatim|reads?)\b/i,
    ),
  ],
  handwriting_fine_motor: [
    shows(
      '(?:printing|writing|handwriting|letters) (?:drifts?|floats?|wanders?|slopes?|runs?) (?:\\w+ )?(?:off|above|below|over) the (?:line|margin|page)',
    ),
    needsHelp('(?:cut|fasten|snap|button|zip|tie|open|trace|color)\\b'),
    shows(
      'letters (?:are|were|is) (?:\\w+ )?(?:uneven|irregular|inconsistent|different)\\b',
      '(?:read|make out|decipher) (?:only )?(?:about )?(?:one|two|half|few|some|a third) (?:\\w+ )?(?:words? )?(?:in|of|out of)\\b',
      '(?:[Nn]obody|no one)(?:, [^,.;]{3,30},)? (?:can|could) (?:read|make out|decipher)',
      'shak(?:es|ing|en) out (?:his|her) (?:hand|wrist|fingers)',
    ),
    isHard('(?:buttons?|zippers?|scissors|shoelaces|printing|handwriting|pencils?|cutting)(?:,? (?:and )?\\w+){0,3}'),
    clear(
      /\b(?:printing|handwriting|letters|writing) (?:\w+ ){0,2}so (?:\w+ ){0,3}that (?:\w+ ){1,3}(?:cannot|can['’]t|could not|can hardly)/i,
    ),
    cannot(
      '(?:write|print|copy) (?:\\w+ ){0,4}(?:name|letters?|legibl\\w*|by hand|so that|numbers|clearly|shapes?)|(?:cut|color|trace|draw)(?:ting|ing)? (?:\\w+ ){0,3}(?:lines?|shapes?|circle|paper|scissors)|hold(?:ing)? (?:a |the |his |her )?(?:pencil|pen|crayon|scissors|spoon|fork)|use (?:\\w+ )?scissors|manag(?:e|ing) (?:\\w+ )?(?:zippers?|buttons?|snaps|laces)|read (?:his|her|their) own (?:hand)?writing',
      undefined,
      /\b(?:joints?|pain|hurts?|arthritis|swell\w*)\b/i,
    ),
    needsHelp(
      '(?:do|start|open|fasten|tie|manage|zip|button|cut) ?(?:\\w+ ){0,2}(?:zippers?|buttons?|containers?|shoes?|laces|snaps|lids|coat)?',
    ),
    takesLong(
      'cutting (?:\\w+ ){0,3}\\w+|(?:print|writ)(?:ing|es) (?:his|her|their) name|handwriting|forming letters|(?:buttons|zippers?)',
    ),
    shows(
      'in (?:his|her|their|a) fist\\b',
      "(?:notes|writing|handwriting|papers?) (?:\\w+ )?(?:cannot|can[’']t|could not) be read",
      '(?:fingers?|hand|wrist) (?:\\w+ )?(?:aches?|hurts?|cramps?|tires?|gets? tired)',
      '(?:so|that) (?:others|nobody|no one|anyone) (?:can|could) read (?:it|them)',
      '(?:letters|words) (?:\\w+ ){0,3}(?:float|run together|are different sizes|off the line|cross)',
    ),
  ],
} satisfies Record<string, readonly Sign[]>;
