import type { ScoreType } from '../../schema.ts';

/** What a cell of figures holds; a part that is not printed is null. */
export interface CellValues {
  value: number | null;
  percentile: number | null;
  interval: { low: number; high: number } | null;
}

const number = String.raw`[-−+]?\d+(?:\.\d+)?`;
const range = new RegExp(String.raw`^[[(]?\s*(?:95%|90%|68%)?\s*(${number})\s*(?:-|–|—|−|‐|‑|to|,|;)\s*(${number})\s*[\])]?\*?$`, 'i');
const plain =
  /^(?:[A-Za-z-]{1,3}\s*[=:]\s*|(?:SS|StS|ScS|T|z|PR)(?:[- ]?scores?)?\s*[=:]?\s*)?(?<bound>[<>≤≥=]{0,2})\s*(?!(?:19|20)\d{2}\s*%)(?<number>[-−–+]?\d+(?:\.\d+)?)(?:st|nd|rd|th)?\s*(?:%?(?:ile|tile)|%|(?<!\d{3}\s*)percentile(?:\s+rank)?)?\s*(?:\*+|†|‡|§|\^|[a-c](?=$)|\([A-Za-z -]+\))?$/i;

/** A printed number: "<0.1" is 0.1, "16th" is 16, footnote marks fall away; null if the text is anything else. */
export function readNumber(text: string): number | null {
  const printed = text.trim().match(plain)?.groups?.number;
  return printed === undefined ? null : Number(printed.replace(/[−–]/, '-'));
}

/** A printed range, "101–112", "101 to 112", "(101, 112)"; also "45 ± 5". */
export function readRange(text: string): { low: number; high: number } | null {
  const trimmed = text.trim();
  const around = trimmed.match(/^(\d+(?:\.\d+)?)\s*(?:±|\+\/-)\s*(\d+(?:\.\d+)?)$/);
  if (around) return { low: Number(around[1]) - Number(around[2]), high: Number(around[1]) + Number(around[2]) };
  const match = trimmed.match(range);
  if (!match) return null;
  const [low, high] = [Number(match[1]?.replace('−', '-')), Number(match[2]?.replace('−', '-'))];
  return low <= high ? { low, high } : null;
}

/** "101 SS (107)", "−1.4 z": the metric behind the figure. */
const suffixed = /^([-−–+]?\d+(?:\.\d+)?)\s*(SS|StS|ss|ScS|T|z)(?![\p{L}\d])\s*(?:\((.+)\))?$/u;

/** A cell that may hold a score with its interval or percentile: "85 (80-90)", "85 (16)", "85/16", "85 (16th %ile)", "45 ± 5". */
export function readScoreCell(text: string): CellValues {
  const trimmed = text.trim();
  const only = readNumber(trimmed);
  if (only !== null) return { value: only, percentile: null, interval: null };
  const before = trimmed.match(suffixed);
  if (before) return { value: readNumber(before[1] ?? ''), percentile: null, interval: readRange(before[3] ?? '') };
  const around = trimmed.match(/^(\d+)\s*(?:±|\+\/-)/);
  if (around) return { value: Number(around[1]), percentile: null, interval: readRange(trimmed) };
  const parts = trimmed.match(/^([A-Za-z-]{0,3}\s*[=:]?\s*[-−]?\d+(?:\.\d+)?)\*?\s*(?:[([;,/]\s*)(.+?)[)\]]?$/);
  const value = parts ? readNumber(parts[1] ?? '') : null;
  if (!parts || value === null) return { value: null, percentile: null, interval: null };
  const interval = readRange((parts[2] ?? '').replace(/^.*?(?=\d+\s*(?:-|–|to))/i, ''));
  return { value, percentile: interval ? null : readNumber(parts[2] ?? ''), interval };
}

/** The figure in brackets behind a figure and its metric: 107 in "101 SS (107)". */
export function readBracketed(text: string): number | null {
  return readNumber(text.trim().match(suffixed)?.[3] ?? '');
}

/** Words before the figure in a cell that say its metric: "SS = 87", "ss = 8", "T 41", "z = -0.67". Capitals tell standard from scaled scores. */
const cellMetrics: readonly { pattern: RegExp; printed: ScoreType }[] = [
  { pattern: /^(?:SS|StS|[Ss]tandard [Ss]core)\b/, printed: 'standard' },
  { pattern: /^(?:ss|ScS|[Ss]caled [Ss]core)\b/, printed: 'scaled' },
  { pattern: /^[Tt](?:[- ]?[Ss]core)?(?=[\s=:]*\d)/, printed: 't' },
  { pattern: /^[Zz](?:[- ]?[Ss]core)?(?=[\s=:]*[-−+]?\d)/, printed: 'z' },
];

/** The metric that a cell prints with its figure; null where it prints the figure alone. */
export function readMetric(text: string): ScoreType | null {
  const behind = text.trim().match(suffixed)?.[2];
  if (behind) return readMetricName(behind);
  return cellMetrics.find(({ pattern }) => pattern.test(text.trim()))?.printed ?? null;
}

/** The metric that a cell names without a figure, in a column of metrics: "SS", "ss", "T", "z-score". */
export function readMetricName(text: string): ScoreType | null {
  return metricNames.find(({ pattern }) => pattern.test(text.trim()))?.printed ?? null;
}

const metricNames: readonly { pattern: RegExp; printed: ScoreType }[] = [
  { pattern: /^(?:SS|StS|[Ss]tandard(?: [Ss]core)?)$/, printed: 'standard' },
  { pattern: /^(?:ss|ScS|[Ss]caled(?: [Ss]core)?)$/, printed: 'scaled' },
  { pattern: /^[Tt](?:[- ]?[Ss]core)?$/, printed: 't' },
  { pattern: /^[Zz](?:[- ]?[Ss]core)?$/, printed: 'z' },
];

/** Whether a cell prints its figure as a percentile: "16th", "16%ile", "PR 16". */
export const isPercentile = (text: string): boolean => readNumber(text) !== null && /^PR\b|\d(?:st|nd|rd|th)\b|ile\b/i.test(text.trim());

/** Whether nothing is printed: empty, a dash, n/a. */
export const isBlank = (text: string): boolean =>
  /^(?:[-–—\s.]*|n\/?a\.?|na|none|nr|dnt|not (?:given|administered|scored))$/i.test(text.trim());
