import { descriptorWords } from '../../catalogue/descriptors.ts';
import type { ScoreType } from '../../schema.ts';
import { findMentions } from '../name-instruments.ts';
import { raterIn } from '../raters.ts';
import { withAgreeingColumns } from './agreeing-columns.ts';
import { isBlank, isPercentile, readMetric, readMetricName, readNumber, readRange, readScoreCell } from './cell-values.ts';

type Role = 'scale' | 'test' | 'metric' | 'score' | 'percentile' | 'interval' | 'label' | 'raw' | 'rater' | 'ignored' | 'unknown';

/** What a column of a table holds. */
export interface Column {
  index: number;
  role: Role;
  header: string;
  /** Of a score: what the header calls it. */
  printed: ScoreType | 'any';
  /** Of an interval: its level in percent. */
  level: number | null;
  rater: string | null;
  /** Of a score: which of two testings side by side it is from, where the titles tell them apart. */
  testing: 'earlier' | 'current' | null;
}

/** Header words and what they announce; the first that fits. */
const headerWords: readonly { pattern: RegExp; role: Role; printed?: ScoreType }[] = [
  { pattern: /\bsums?\b|total of/i, role: 'ignored' },
  { pattern: /\b(?:grade|age)[- ]?(?:equiv|eq\b|level|score)|^[AG]\.?E\.?$|\bGE\b|\bAE\b|test[- ]age/i, role: 'ignored' },
  {
    pattern: /^W$|^W[- ](?:score|diff|ability)|\bGSV\b|growth|ability score|\bRPI\b|relative prof|proficiency|easy|^diff|\bNCE\b/i,
    role: 'ignored',
  },
  {
    pattern:
      /\bSEM\b|\bSE\b|standard error|\bmax|possible|base ?rate|critical|cut-?off|threshold|\bdiff|discrep|strength|weakness|^items?|^n$|^mean$|^SD$|^dates?$|^ages?$|^years?$|^grade$|^examiner|^form$|^minutes|^time$|^page|norm(?:s|ative)? (?:group|sample)/i,
    role: 'ignored',
  },
  { pattern: /\braw\b|^RS$|\bseconds\b|\bsec\b|number correct/i, role: 'raw' },
  { pattern: /(?:percentile|%[- ]?ile|\bPR\b).*(?:interval|band|C\.?I\.?\b|range)/i, role: 'ignored' },
  { pattern: /\b(?:100\s*[/,;]\s*15|M\s*=\s*100)\b|puntuaci[oó]n est[aá]ndar/i, role: 'score', printed: 'standard' },
  { pattern: /\b(?:10\s*[/,;]\s*3|M\s*=\s*10)\b|puntuaci[oó]n escal(?:ar|ada)/i, role: 'score', printed: 'scaled' },
  { pattern: /\b(?:50\s*[/,;]\s*10|M\s*=\s*50)\b|puntuaci[oó]n T\b/, role: 'score', printed: 't' },
  { pattern: /confiden|confianza|banda de|conf\.|\bC\.?I\.?\b|interval|\bband\b|^(?:68|85|90|95|99)\s*%/i, role: 'interval' },
  { pattern: /percentile|percentil\b|%[- ]?ile|%tile|\bP\.?R\.?\b|^%$|centile|^rank$|^pct|\b%ile/i, role: 'percentile' },
  { pattern: /\bT\b[- ]?scores?|\bT-?scores?\b|(?:^|\s)T(?:$|\s|\))/, role: 'score', printed: 't' },
  { pattern: /v[- ]?scale/i, role: 'score', printed: 'v_scale' },
  { pattern: /\bz[- ]?scores?\b|^z$/i, role: 'score', printed: 'z' },
  { pattern: /stanine/i, role: 'score', printed: 'stanine' },
  { pattern: /\bsten\b/i, role: 'score', printed: 'sten' },
  { pattern: /scaled|^\(?ss\)?$|\bScS\b|^Sc\.?$/, role: 'score', printed: 'scaled' },
  { pattern: /Scaled/i, role: 'score', printed: 'scaled' },
  { pattern: /\bSS\b|\bStS\b|standard(?! dev)|std\.?|index score|composite score|quotient|\bIQ\b/i, role: 'score', printed: 'standard' },
  {
    pattern:
      /clasific|classif|descript|categor|level|interpret|qualitative|\brange\b|severity|guideline|significance|concern|performance|label|rating|remarks?|comment/i,
    role: 'label',
  },
  { pattern: /^(?:metric|score type|type(?: of score)?|units?|scaling)$/i, role: 'metric' },
  { pattern: /^(?:raters?|respondents?|informants?|forms?|source|completed by)$/i, role: 'rater' },
  {
    pattern: /^(?:tests?|instruments?|measures?|assessments?|questionnaires?|screener|inventory)(?: administered| name| used)?$/i,
    role: 'test',
  },
  {
    pattern:
      /\bsubtests?\b|\bscales?\b|\bindex(?:es)?\b(?! ?score)|\btests?\b|\bmeasure\b|\bdomains?\b|\bcomposites?\b|\bvariables?\b|\bareas?\b|\bclusters?\b|\bskills?\b|\btasks?\b|\bpruebas?\b|\bescalas?\b/i,
    role: 'scale',
  },
  { pattern: /\bscores?\b|results?|obtained/i, role: 'score' },
];

/** "SS or v-scale", "Standard/Scaled Score": the cells are in either metric. */
const mixedMetrics =
  /\b(?:SS|standard|ScS|scaled|T|v[- ]?scale)\b(?: scores?)?\s*(?:or|\/|and|&)\s*\b(?:SS|standard|ScS|scaled|T|v[- ]?scale)\b/i;

const descriptors = new Set(descriptorWords);
/** Whether a cell prints a word for a range of scores, such as "Low Average range*". */
const isDescriptor = (text: string) =>
  descriptors.has(
    text
      .toLowerCase()
      .replace(/^\(|[;,].*$|\)$/g, '')
      .replace(/\s+(?:range|score)$/, '')
      .replace(/[*]+$/, '')
      .trim(),
  );

/** Reads what the columns hold: by the header's words, and by what stands in the cells where the header does not tell or tells wrong. */
export function columnsOf(header: string[], cells: string[][]): Column[] {
  const columns = header.map((words, index) => columnOf(words, index, cells)).map(ofLetteredRaters(header));
  const hasScale = columns.some((column) => column.role === 'scale');
  const told = columns.map((column) => (column.role === 'test' && !hasScale ? { ...column, role: 'scale' as const } : column));
  return withAgreeingColumns(ofTwoTestings(withInnerNames(told, cells)), cells);
}

/** Names in a second column, where the first names several rows at once and is blank in the rest of them. */
function withInnerNames(columns: Column[], cells: string[][]): Column[] {
  const [first, second] = columns;
  if (first?.role !== 'scale' || second?.role !== 'ignored') return columns;
  const own = cells.map((row) => row[1] ?? '').filter((cell) => !isBlank(cell));
  const isNames = own.length > 0 && own.every((cell) => /\p{L}{3}/u.test(cell) && readNumber(cell) === null && !isDescriptor(cell));
  const isBelowOne = cells.some((row) => isBlank(row[0] ?? '') && !isBlank(row[1] ?? ''));
  return isNames && isBelowOne ? columns.map((column) => (column === second ? { ...column, role: 'scale' } : column)) : columns;
}

/** Titles of a column that tells an earlier testing, and of one that tells this. */
const earlierTesting =
  /^(?:at )?(?:start|pre|pre-?test(?:ing)?|before|then|baseline|initial|old|intake|previous(?:ly)?|prior|first|earlier|last|time 1|t1|fall|beginning)\b/i;
const currentTesting =
  /^(?:at )?(?:now|current(?:ly)?|present|post|post-?test(?:ing)?|after|new|latest|this|end|retest|today|time 2|t2|spring|re-?evaluation)\b/i;

/** "Start | Now", "Fall | Spring": two columns of figures whose titles tell an earlier testing from this one are scores both. */
function ofTwoTestings(columns: Column[]): Column[] {
  const isOpen = ({ role }: Column) => role === 'unknown' || role === 'score';
  const dated = columns.filter((column) => isOpen(column) && /^(?:(?:0?[1-9]|1[0-2])\/)?(?:19|20)\d{2}$/.test(column.header.trim()));
  if (dated.length >= 2) return columns.map((column) => (dated.includes(column) ? { ...column, role: 'score' } : column));
  const earlier = columns.filter((column) => isOpen(column) && earlierTesting.test(column.header.trim()));
  const current = columns.filter((column) => isOpen(column) && currentTesting.test(column.header.trim()));
  if (earlier.length === 0 || earlier.length !== current.length) return columns;
  return columns.map((column) => {
    const testing = earlier.includes(column) ? 'earlier' : current.includes(column) ? 'current' : null;
    return testing === null ? column : { ...column, role: 'score', testing };
  });
}

/** What a column holds, by the words over it and its cells. */
function columnOf(words: string, index: number, cells: string[][]): Column {
  const filled = cells.map((row) => row[index] ?? '').filter((cell) => !isBlank(cell));
  const isNames = index === 0 && !filled.some((cell) => readNumber(cell) !== null);
  const announced = headerWords.find(
    ({ pattern, role }) => pattern.test(words.trim()) && (!isNames || role === 'test' || role === 'rater'),
  );
  const rater = raterIn(words);
  const told = roleOf(index, announced?.role, words, filled);
  const isOfForm =
    told === 'ignored' &&
    (announced?.role === 'label' || announced?.role === 'scale') &&
    mostly(filled, (cell) => readNumber(cell) !== null);
  const role = rater !== null && (told === 'unknown' || isOfForm) ? 'score' : announced ? told : underInstrument(told, words, filled);
  const isMixed = mixedMetrics.test(words);
  const printed =
    role === 'score' && !isMixed
      ? (announced?.printed ?? headerWords.find((word) => word.printed && word.pattern.test(words))?.printed ?? 'any')
      : 'any';
  return { index, role, header: words, printed, level: levelIn(words), rater, testing: null };
}

/** Under the name of an instrument stand its scores, or the names of its scales: "CBCL | TRF", "MASC 2 | T | RCMAS-2 | T". */
function underInstrument(role: Role, words: string, filled: string[]): Role {
  if ((role !== 'unknown' && role !== 'ignored') || findMentions(words).length === 0) return role;
  if (role === 'unknown') return 'score';
  const isNames = mostly(filled, (cell) => /\p{L}{3}/u.test(cell) && readScoreCell(cell).value === null && !isDescriptor(cell));
  return isNames ? 'scale' : role;
}

const mostly = (cells: string[], test: (cell: string) => boolean): boolean => cells.filter(test).length > cells.length / 2;

/** The share of "85 (16)" among the cells under a header that names both: parts of a composite often stand without their percentiles. */
const fewestPaired = 0.2;

/** What a column holds: what its header announces, unless most of its cells are something else; without a header, what its cells are. */
function roleOf(index: number, announced: Role | undefined, words: string, filled: string[]): Role {
  const share = (test: (cell: string) => boolean) => (filled.length === 0 ? 0 : filled.filter(test).length / filled.length);
  const numeric = share((cell) => readNumber(cell) !== null);
  if (announced === 'ignored' && /percentile|%[- ]?ile|\bPR\b/i.test(words) && share((cell) => readScoreCell(cell).interval !== null) > 0.5)
    return 'percentile';
  if (announced === 'ignored' && /score/i.test(words) && share((cell) => /±/.test(cell)) > 0.5) return 'score';
  if (announced === 'ignored') return 'ignored';
  if (announced === 'metric') return share((cell) => readMetricName(cell) !== null) > 0.5 ? 'metric' : 'ignored';
  if (announced !== 'raw' && announced !== 'percentile' && share((cell) => readRange(cell) !== null) > 0.5)
    return (announced === 'score' || /\bscores?\b|±|\bSS\b/i.test(words)) && share((cell) => /±/.test(cell)) > 0.5 ? 'score' : 'interval';
  if (
    announced === 'percentile' &&
    /score|\bSS\b|\bT\b/i.test(words) &&
    share((cell) => /^\S+\s*[(/]/.test(cell) && readScoreCell(cell).percentile !== null) >= fewestPaired
  )
    return 'score';
  if (announced === 'interval' && share((cell) => readScoreCell(cell).value !== null) > 0.5) return 'score';
  if (announced === 'label' && numeric > 0.5) return 'ignored';
  if (announced === 'score' && filled.length > 0 && numeric === 0 && share((cell) => readScoreCell(cell).value !== null) === 0)
    return share(isDescriptor) > 0.3 ? 'label' : 'ignored';
  if ((announced === 'scale' || announced === 'test') && numeric > 0.5) return 'score';
  if (announced) return announced;
  if (index === 0) return 'scale';
  if (share(isDescriptor) > 0.5) return 'label';
  if (share((cell) => readMetric(cell) !== null && readScoreCell(cell).value !== null) > 0.5) return 'score';
  if (share(isPercentile) > 0.5) return 'percentile';
  return numeric > 0.5 ? 'unknown' : 'ignored';
}

/** "95% CI" tells the level 95. */
function levelIn(text: string): number | null {
  const level = text.match(/\b(68|80|85|90|95|99)\s*%/)?.[1];
  return level ? Number(level) : null;
}

/** Single letters that name raters where several stand side by side over figures: P, T, SR. */
const raterLetters: Readonly<Record<string, string>> = { P: 'parent', M: 'mother', F: 'father', T: 'teacher', S: 'self', SR: 'self' };

/** Tells a column headed "T" for teacher from T scores: beside it stands another rater's letter. */
function ofLetteredRaters(header: string[]): (column: Column) => Column {
  const letters = header.map((words) => words.trim().replace(/\.$/, ''));
  const known = letters.filter((letter) => letter in raterLetters);
  const isLettered = known.length >= 2 && new Set(known).size === known.length && known.some((letter) => letter !== 'T' && letter !== 'S');
  return (column) => {
    const rater = raterLetters[letters[column.index] ?? ''];
    return isLettered && rater ? { ...column, role: 'score', printed: 'any', rater } : column;
  };
}
