import type { AnalysisData } from '@groundwork/analysis/schema';
import { countOf } from '../words/figures.ts';
import { currencyNames } from './words.ts';

/** `14 Mar 2025`: short, without a doubt about which number is the month. */
function dateInWords(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** `8 months`, `20 months`, `3 years`, `13 years and 5 months`: months as long as a person still counts in them. */
function ageInWords(ageMonths: number): string {
  if (ageMonths < 24) return countOf(ageMonths, 'month');
  const months = ageMonths % 12;
  const years = countOf(Math.floor(ageMonths / 12), 'year');
  return months === 0 ? years : `${years} and ${countOf(months, 'month')}`;
}

/** `Assessed 14 Mar 2025 · 20 months ago, current`. */
export function currencyInWords({ assessedOn, ageMonths, verdict }: AnalysisData['quality']['currency']): string {
  if (assessedOn === null) return 'No date of assessment';
  const age = ageMonths === null ? '' : ageMonths === 0 ? 'this month, ' : `${ageInWords(ageMonths)} ago, `;
  return `Assessed ${dateInWords(assessedOn)} · ${age}${currencyNames[verdict]}`;
}
