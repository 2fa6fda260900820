import type { ScoreType } from '../../schema.ts';

const figure = String.raw`[-−]?\d{1,3}(?:\.\d{1,2})?`;
const joiner = String.raw`\s*(?:-|–|—|‐|‑|to|,|and|through)\s*`;
/** "95% confidence interval of 82-94", "CI: 82 to 94". */
export const namedRange = new RegExp(
  String.raw`(?:(?<level>\d{2})\s*(?:%|percent)\s*)?(?:(?:confidence\s+)?(?:intervals?|bands?)|\bC\.?I\.?)(?:\s*\(\d{2}%\))?[\s:=,(\[]*(?:of|is|was|from|ranges?|between|spans?)?[\s(\[]*(?<low>\d{1,3})${joiner}(?<high>\d{1,3})(?!\d|th|st|nd|rd)`,
  'giu',
);
/** "95%: 82-94". */
export const percentRange = /(?<level>68|90|95)\s*%\s*[:=,([]?\s*(?<low>\d{2,3})\s*(?:-|–|—|to)\s*(?<high>\d{2,3})(?!\d)/giu;
/** "It can be stated with 95% confidence that the score of 101 falls between 96 and 106". */
export const confidence =
  /(?<level>68|90|95)\s*(?:%|percent|out of 100)[^.;]{0,30}?(?:confiden|chance|certain|probab)|(?:confiden|chance|certain|probab)[^.;]{0,40}?(?<behind>68|90|95)\s*(?:%|percent|out of 100)/iu;
/** "falls between 96 and 106", where the sentence speaks of confidence. */
export const trueScoreRange =
  /(?:fall|fell|lie|lay|is|was|rang)\p{L}*\s+(?:somewhere\s+)?(?:between|from|within)\s+(?<low>\d{1,3})\s*(?:and|to|-|–|—)\s*(?<high>\d{1,3})(?!\d|th|st|nd|rd)/giu;
/** "82-94" alone; no years, points or ordinals. */
export const bareRange =
  /(?<![\d.\p{L}-])(?<low>\d{1,3})\s*(?:-|–|—|‐|‑|to)\s*(?<high>\d{1,3})(?![\d%]|\.\d|[-–]\p{L}|\s*(?:percent|years?|months?|minutes?|points?|items?)|(?:st|nd|rd|th)\b)/gu;
/** What a printed figure is more or less than: "<1st percentile", "below the 5th". */
const bound = String.raw`(?:[<>≤≥]|(?:less|greater|more|higher|lower)\s+than(?:\s+the)?|below(?:\s+the)?|above(?:\s+the)?)?\s*`;
/** "16th percentile", "16 %ile"; and "percentile rank of 16", "PR = 16". */
export const percentiles = [
  new RegExp(
    String.raw`${bound}(?<![\d.-])(?<value>\d{1,2}(?:\.\d{1,2})?)(?:\s*(?:st|nd|rd|th)[\s-]*(?:percentiles?|%[- ]?iles?|%tile|centile)(?:\s+ranks?)?|[\s-]*(?:percentile|%[- ]?ile|%tile|centile)(?:\s+ranks?)?(?!\s*(?:ranks?\b)?\s*[:=]?\s*[<>]?\d))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:percentile(?:\s+ranks?)?|%[- ]?ile|\bPR)\s*(?:\((?:PR|%ile)\)\s*)?(?:of|=|:|was|is|at|,)?\s*${bound}(?<value>\d{1,2}(?:\.\d{1,2})?)(?:st|nd|rd|th)?(?![\d.]*\d|\s*(?:-|–)\s*\d)`,
    'giu',
  ),
];
/** "as well as or better than 21% of peers", "exceeded that of 21 percent of students": a percentile in words. */
export const surpassed =
  /(?:(?:better|higher)\s+than|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outperform(?:s|ed|ing))\s+(?:(?:that|those|the\s+scores?)\s+of\s+)?(?:about\s+|approximately\s+|only\s+|roughly\s+)?(?<value>\d{1,2}(?:\.\d)?)\s*(?:%|percent)(?=\s+of\b)/giu;
/** "82 (12th)": an ordinal in brackets behind a figure. */
export const bracketedPercentile = /(?<=\d\s*[([,;]\s*)(?<value>\d{1,2})(?:st|nd|rd|th)(?=\s*[)\],;])/gu;
/** "88 (21%)": a percentile where it fits the figure before it; any other share is none. */
export const bracketedPercent = /(?<=(?<before>\d{1,3})\s*\(\s*)(?<value>\d{1,2})%(?=\s*\))/g;
/** "the 2nd and 1st percentiles": the word stands once for all. */
export const sharedPercentile =
  /(?<![\d.-])(?<value>\d{1,2})(?:st|nd|rd|th)(?=(?:,?\s*(?:and\s+)?\d{1,2}(?:st|nd|rd|th)){1,4}\s+percentiles)/gu;
/** "the fifth percentile". */
export const wordedPercentile = /\b(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+percentile/giu;
export const ordinalWords = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Words beside a figure that name its metric; the first that fits. */
const namedNumbers: readonly { words: string; printed: ScoreType | 'any' }[] = [
  {
    words: String.raw`(?:standard(?:ized)?\s+scores?(?:\s+\(SS\))?|\bSS|\bStS|std\.?\s+scores?|index\s+scores?|composite\s+scores?|quotient)`,
    printed: 'standard',
  },
  { words: String.raw`(?:(?<!v[- ])scaled\s+scores?(?:\s+\(ss\))?|\bss|\bScS)`, printed: 'scaled' },
  { words: String.raw`(?:(?<![\p{L}])T(?:[- ]?scores?)?)`, printed: 't' },
  { words: String.raw`(?:\bz(?:[- ]?scores?)?)`, printed: 'z' },
  { words: String.raw`(?:\bv[- ]scale\s+scores?)`, printed: 'v_scale' },
  { words: String.raw`(?:\bstanines?)`, printed: 'stanine' },
  { words: String.raw`(?:raw\s+scores?|\braw)`, printed: 'raw' },
  {
    words: String.raw`(?:(?:total\s+)?scores?|\btotal|\bscored(?:\s+an?)?|\b(?:earned|obtained|received|achieved)(?:\s+an?)?)`,
    printed: 'any',
  },
];
/** What stands between such a word and its figure: "standard score (SS) was only 84". */
const between = String.raw`\s*(?:\((?!\d)[^)]{1,12}\)\s*)?(?:of|=|:|was|were|is|at|,)?\s*(?:only\s+|a\s+)?`;
/** A word for a metric and its figure; scaled and T scores by their very capitals, since ss and t are others. */
export const numberPatterns = namedNumbers.map(({ words, printed }) => ({
  printed,
  pattern: new RegExp(
    `${words}${between}(?<value>${figure})(?![\\d%]|\\.\\d|:\\d|\\/(?!10)\\d|(?:st|nd|rd|th)\\b|\\s*(?:%|percent))`,
    printed === 'scaled' || printed === 't' ? 'gu' : 'giu',
  ),
}));

/** Counts of a screener's part: "5 of 6 items on Part A", "Part A: 5 of 6", "4 of the 6 Part A items". */
export const countedParts = [
  /(?<value>\d{1,2})\s+(?:out\s+)?of\s+(?:the\s+)?(?:\d{1,2}|six)\s+(?:(?:screen(?:er|ing)\s+)?(?:items?|questions?|symptoms?|answers?|responses?)\s+)?(?=(?:(?:on|in|from|of)\s+)?(?:the\s+)?(?:ASRS\S*\s+)?Part\s+[AB]\b)/giu,
  /(?<=\bPart\s+[AB]\b(?:\s+score)?\s*(?:[:=,(]|was|of)?\s*)(?<value>\d{1,2})\s*(?:\/|\s(?:out\s+)?of\s+(?:the\s+)?)(?:\d{1,2}|six)\b/giu,
];

/** "22/30", "33 of 40": points out of the most there are. */
export const outOf = /(?<![\d.,/:\p{L}-])(?<value>\d{1,3})\s*(?:\/|\s(?:out\s+)?of\s+(?:the\s+)?)\s*(?<most>\d{1,3})(?![\d/]|\.\d|\p{L})/gu;

/** Behind a figure they say that it counts something else. */
const units = String.raw`(?:%|percent|words?|wpm|minutes?|mins?|hours?|hrs?|years?|yrs?|months?|weeks?|days?|items?|points?|seconds?|sec|questions?|pages?|times|out of|of (?:the )?\d+|grade|errors?|students?|subtests?|sessions?|trials?|mg|mm|dB|feet|pounds|absences|credits?|letters|sentences|and\s+(?:above|over|below|higher|up|older|under)|or\s+(?:above|over|below|higher|more|greater|less|lower))`;
/** A figure alone: no part of another figure, a date or an abbreviation, and without a unit. */
export const bareNumber = new RegExp(
  String.raw`(?<![\d.,/#$:\p{L}−-])(?<![\p{L}]\.)(?<![,;:]\s*(?:(?:and|or)\s+)?\()(?<value>\d{1,3})(?!\d|\.\d|,\d{3}|\/\d|:\d|[-–]\p{L}|[-–]\d|(?:st|nd|rd|th)\b|\s*${units}(?![\p{L}]))`,
  'gu',
);
/** Before a figure: "the cut-off of 25", "a score below 85" are nobody's scores. */
export const afterCutOff =
  /(?:cut-?offs?(?:\s+scores?)?\s*(?:of|is|was|=|:|at)?|\b(?:below|under|above|over|beyond|exceed(?:s|ed|ing)?|(?:less|more|lower|higher|greater) than|at least|at or (?:below|above)))\s*$/i;
/** Behind a figure: "25 and above". */
export const cutOff = /^\s*(?:and|or)\s+(?:above|over|below|higher|up|more|greater|less|lower)\b/i;
