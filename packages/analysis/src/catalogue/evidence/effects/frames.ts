import { clear, type Sign } from '../signs.ts';

/**
 * The frames in which people tell that something does not go well, whatever it is: it cannot be done, it takes too long, it needs another person, it is avoided.
 * The tables of this folder fill them with what each barrier makes hard.
 */

const cannotWord =
  "(?:can(?:not|['’]t)|could(?: not|n['’]t)|(?:unable|not able|inability|has yet|have yet) to|(?:do|does|did)(?: not|n['’]t)|never|rarely|seldom|hardly(?: ever)?|no longer|fail(?:s|ed)? to|struggl(?:es?|ed|ing) (?:to|with)|(?:trouble|difficulty|a hard time|problems)(?: (?:in|with))?|(?:difficult|hard|impossible|a struggle)(?: for [\\w’' ]{2,20})? to|will not|won['’]t|has not (?:yet )?(?:learned|been able) to|(?:has|had) no (?:idea|way)(?: how)?(?: to)?)";
const helper =
  '(?:an adult|a (?:grown-up|peer|classmate|parent|partner)|someone|somebody|(?:an|his|her|their|the) (?:aide|teacher|mother|father|parents?|roommate|partner|wife|husband|nurse|paraprofessional|tutor)|staff)';
const help =
  '(?:help|assist\\w*|support|prompt\\w*|remind\\w*|supervis\\w*|cue[sd]?|cueing|(?:hand[- ]over[- ]hand|step[- ]by[- ]step|one[- ]to[- ]one) \\w+|be (?:told|shown|helped|reminded|prompted|talked))';
const words = (most: number, but = ''): string => `(?:${but}[\\w’'/-]+,? ){0,${most}}?`;
/** "never had trouble reading" is no difficulty. */
const notEasy = '(?!(?:trouble|difficult\\w*|problems?|need\\w*|mind|fail\\w*|struggl\\w*|only|just)\\b)';
const figure = '\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
const amount =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half|several|many)(?:[- ](?:five|a|an|and a half|to \\w+))*';
const span = `${amount}[- ](?:min(?:ute)?s?|hours?|hrs?)`;
const takes = '(?:takes?|took|taking|needs?|needed|requires?|required|spends?|spent|occup(?:ies|ied)|costs?)';
const person = '(?:him|her|them|me|[A-Z][\\w’-]+)';
const others =
  '(?:classmates?|peers?|others|(?:the|other|most) (?:class|students|children|others|people|readers)|(?:his|her) (?:class|section|group|roommates?|friends?|brothers?|sisters?|siblings)|everyone else|most people|roommates?)';

/** Something cannot be done, is not done, or is done only with difficulty: `what` is a pattern of verbs or of what is done. */
export function cannot(what: string, within?: RegExp, without?: RegExp): Sign {
  return clear(new RegExp(`\\b${cannotWord} ${words(3, notEasy)}(?:${inflected(what)})\\b`, 'i'), within, without);
}

/** Verbs are given in their bare form; "trouble following" and "never finishes" are the same verb. */
function inflected(what: string): string {
  return what.replace(/(^|\||\(\?:)([a-z]{3,})(?= |\||\)|$)/g, (_, lead: string, verb: string) => {
    const last = verb.at(-1) ?? '';
    return `${lead}${verb.replace(/e$/, '')}(?:e|e?s|${last}?ing|${last}?ed|d)?`.replace('(?:e|', verb.endsWith('e') ? '(?:e|' : '(?:');
  });
}

/** It is too hard: "scissors defeat him", "the words do not come", "graphs are a struggle". */
export function isHard(what: string, without?: RegExp): Sign {
  return clear(
    new RegExp(
      `\\b(?:${what})\\b(?:,? (?!not\\b)[\\w’'-]+){0,4}? (?:defeats?|escapes?|eludes?|stumps?|baffles?|overwhelms?|confuses?|defeated|stops?(?= (?:him|her))|brings? (?:him|her|them) to a (?:halt|stop|standstill)|(?:do|does|did) not (?:come|stay|stick|make sense)|(?:is|are|was|were|remains?) (?:\\w+ )?(?:a (?:\\w+ )?(?:struggle|problem|challenge|mystery|ordeal)|beyond (?:him|her|them)|too (?:hard|much|difficult)|lost on (?:him|her|them)|hard for|difficult for|a blank))\\b`,
      'i',
    ),
    undefined,
    without,
  );
}

/** Few are right: "solved none of", "recognises almost none", "got two of ten". */
export function fewOf(verbs: string, what: string): Sign {
  return {
    ...clear(
      new RegExp(
        `\\b(?:${verbs}) (?:only |almost |just |barely |about )*(?:none|few|half|a (?:few|third|quarter|fraction)|bits?|parts?|fragments|(${figure})) ?(?:or \\w+ )?(?:(?:out )?of )?(?:the |his |her )?(?:(${figure}) )?${words(4)}(?:${what})\\b`,
        'i',
      ),
    ),
    holds: (figures) => {
      const [got, all] = figures.filter(Number.isFinite);
      return got === undefined || (all === undefined ? got <= fewWithoutTotal : got <= mostRight * all);
    },
  };
}
const fewWithoutTotal = 4;

/** A count of what was right: "spelled 9 of 25 words correctly", "fractions: 3 of 10 correct". It is a clear sign where no more than six in ten were. */
export function mostlyWrong(task: string): Sign {
  const count = `(${figure}) (?:out )?of (?:the |her |his )?(${figure})`;
  const right = '(?:right|correct\\w*)';
  return {
    ...clear(
      new RegExp(
        `\\b(?:${task})\\b[^.;]{0,50}?\\b${count}\\b[^.;]{0,25}?\\b${right}|\\b${count} (?:${task})\\b[^.;]{0,25}?\\b${right}`,
        'i',
      ),
    ),
    holds: (figures) => {
      const [got = 0, all = 0] = figures.filter(Number.isFinite);
      return all >= 5 && got <= mostRight * all;
    },
  };
}
const mostRight = 0.6;

/** It needs another person: he needs help, or somebody does it for him. */
export function needsHelp(what: string, within?: RegExp): Sign {
  return clear(
    new RegExp(
      `\\b(?:needs?|needed|requires?|required|relies|relied|depends?|has to|had to|must) ${words(4)}(?:${help}|${helper}) ${words(6)}(?:${what})\\b|\\b${helper} (?:must|has to|had to|needs? to|still|always) ${words(2)}(?:${what})\\b`,
      'i',
    ),
    within,
  );
}

/** It is kept away from: avoided, refused, given up, left blank. */
export function avoids(what: string, within?: RegExp, without?: RegExp): Sign {
  return clear(
    new RegExp(
      `\\b(?:avoid(?:s|ed|ing)?|refus(?:es|ed|ing)(?: to)?|resist(?:s|ed)?|dread(?:s|ed)?|put(?:s|ting)? off|giv(?:es|ing) up(?: on)?|gave up(?: on)?|leav(?:es|ing)|left|(?:has |have |had )?(?:stopped|quit|given up)|(?:does|will|did|would)(?: not|n['’]t) (?:go|come|step|set foot)(?: near| in| into| to| on)+|gets? out of|will do anything not to) ${words(3)}(?:${what})\\b`,
      'i',
    ),
    within,
    without,
  );
}

/** The sentence tells that work takes too long: by a measure, by comparison with others, or by what was expected. */
const slowness = [
  `\\b${takes} (?!${words(4)}(?:only|just|less|under|fewer|no|not|never)\\b)${words(5)}(?:(?:twice|double|\\w+ times|as long|much longer|far longer|longer)\\b(?! to fall)|(?:more than|over|nearly|up to|close to|almost|about)? ?${span}|hours|forever|so long|the (?:whole|entire|rest of the) \\w+|most of (?:an?|the) (?:evening|day|afternoon|morning|weekend|night)|all (?:evening|night|weekend|afternoon|day))`,
  `\\b${others}\\b[^.;]{0,60}\\b${takes} ${person}\\b`,
  `\\bby the time (?:the |his |her )?(?:\\w+ ){0,2}(?:class|others|table|classmates|friends|peers|group)\\b`,
  `\\b(?:half|a third|a quarter|a fraction) (?:of )?(?:the|that|as much|as fast)\\b[^.;]{0,20}(?:speed|rate|pace|of (?:her|his)|as)`,
  `\\b(?:cut off|stopped|interrupted|called) before (?:he|she|they)\\b|\\b(?:eats?|takes?|took) up (?:\\w+ ){0,3}(?:weekend|evening|afternoon|day)`,
  `\\bby the time\\b[^.;]{0,40}\\b(?:turned|handed|finished|done)\\b`,
  `\\b${takes} ${person} [^.;]{0,80}\\b${others}\\b`,
  `\\b${others} (?:\\w+ ){0,2}(?:finish\\w*|complet\\w*|read|need\\w*|hand\\w* in|do) [^.;]{0,50}\\bin (?:about |around |less than |under )?(?:an? |one )?(?:third|half|quarter|one|${amount})`,
  `\\b(?:meant|supposed|expected|expects|designed|intended|should|assigned|allotted|scheduled) [^.;]{0,30}${span}[^.;]{0,40}\\b(?:takes?|took|runs?|ran|lasts?|stretche[sd]|turns? into)\\b`,
  `\\b${span} (?!more\\b)[\\w -]{3,40} (?:takes?|took) ${person} `,
  `\\b(?:last|slowest) (?:one |student |child |person )?(?:to|done|finished|in)\\b`,
  `\\bstill (?:\\w+ ){0,2}(?:working|reading|writing|copying|on) [^.;]{0,50}\\bwhen\\b`,
  `\\b(?:class|others|group|teacher|lesson) (?:has|have|had) (?:already )?moved on\\b`,
  `\\b(?:cannot|can['’]t|could not|unable to|does not|did not|has not|struggles to|hard to) (?:ke(?:ep|pt)) (?:up|pace)\\b|\\b(?:falls?|fell|falling) behind\\b`,
  `\\bstay(?:s|ed|ing)? (?:in|after|late|behind|up)\\b[^.;]{0,50}\\b(?:to|and) (?:finish|complete|catch up)`,
  `\\b(?:runs?|ran|running) out of time\\b`,
  `\\bwhen (?:time|the time) (?:was|is|had been|ran) (?:called|up|over|out)\\b|\\bin the time (?:allowed|given|allotted|limit)\\b`,
  `\\b(?:is|are|was|were|remains?|very|so|too|quite|extremely|painfully) (?:\\w+ )?slow(?! (?:to warm|wave))\\b|\\bslow(?:ly|er)\\b|\\b(?:slow|laborious|deliberate|plodding|labou?red) (?:\\w+ )?(?:pace|rate|speed|work\\w*)\\b|\\bslow(?:s|ed)? to a crawl\\b`,
];

const unfinished =
  '\\b(?:seldom|rarely|never|hardly ever|did not|does not|do not|cannot|could not|usually does not) (?:\\w+ )?(?:reach\\w*|finish\\w*|complet\\w*|get(?:s|ting)? (?:to|through))';
/** The work itself stays undone, not something else that the sentence names. */
const undone = (work: string): string => `${unfinished} ${words(5)}(?:${work})\\b`;
const undoneAtAll = `${unfinished}(?: (?:the |its )?(?:end|last|final)\\b| (?:it|them|any|most|more than|in|on|within|before|when|by|much|half)\\b|(?=[,.;:]|$))`;

/** What keeps somebody from a thing that he could do otherwise: his body, a noise, or being upset. */
export const body =
  /\b(?:pain\w*|hurts?|aches?|joints?|knees?|hips?|(?:his|her|their|lower|upper) back|spine|flares?|flare-ups?|stools?|bathroom|restroom|urgency|cramp\w*|nause\w*|vomit\w*|dizz\w*|faint\w*|tired\w*|fatigue\w*|exhaust\w*|weak|swell\w*|seizures?|breath\w*|migraines?|headaches?|heating pad|lying down|infusions?|blood sugar|endometriosis|doubled over|colitis|crohn\S*|upright)\b/i;
export const disturbance =
  /\b(?:ears?|alarms?|drills?|noises?|loud|(?:fire|school|the) bell|sirens?|outbursts?|meltdowns?|tantrums?|upset|cried|cries|crying|tears|calm(?:s|ed)? down|panic\w*|shut(?:s|ting)? down|argument|interrupt\w*|recover\w*|fight|before (?:he|she|they) (?:can|could)\b[^.;]{0,12}(?:go on|work|continue|return|resume))\b/i;

/** Any of them. */
export const oneOf = (...patterns: RegExp[]): RegExp => new RegExp(patterns.map(({ source }) => source).join('|'), 'i');

/** Work whose slowness tells of another barrier than the speed of work itself. */
export const skilledWork =
  /\b(?:reads?|reading|reader|chapters?|paragraphs?|passages?|facts?|multiplication|products?|subtraction|math\w*|arithmetic|word problems?|sums|fall asleep|calm|zipper|buttons?|cut(?:s|ting)? out|bathroom|pain|knees?|stairs|walk\w*|essays?|letters|spell\w*|decod\w+|sounds?|noises?|distract\w*)\b/i;

/** Time that was taken, and was enough. */
const atEase =
  /\b(?:(?:time|minutes) (?:to spare|left(?: over)?)|finish\w* (?:\w+ )?early|ahead of (?:time|schedule|the others)|used the (?:other|rest|remaining)\b|as (?:it|they) do(?:es)? (?:for )?(?:most|other)|(?:like|as) (?:most|everybody|everyone)\b|first to (?:finish|be done|hand))/i;

/** A piece of work that takes too long. */
export function takesLong(work: string, without?: RegExp): Sign {
  return clear(
    new RegExp(`${undone(work)}|\\b(?:${work})\\b`, 'i'),
    new RegExp([...slowness, undone(work), undoneAtAll].join('|'), 'i'),
    without ? oneOf(without, atEase) : atEase,
  );
}

/** Behaviour in itself, written as one alternative a line; each counts. */
export function shows(...patterns: string[]): Sign {
  return { ...clear(new RegExp(`\\b(?:${patterns.join('|')})`, 'gi')), isList: true };
}

/** The sign, but for sentences that tell of another difficulty by the same words. */
export function apartFrom(others: RegExp, sign: Sign): Sign {
  return { ...sign, without: others };
}
