import type { ModuleType } from '@groundwork/analysis/schema';
import { moduleOptions } from '../words/modules.ts';

/** The groups of finished analyses that can be asked for. */
export const finishedGroups = ['all', 'done', 'failed', 'cancelled'] as const;
export type FinishedGroup = (typeof finishedGroups)[number];

/** What the finished analyses are narrowed to; it stands in the page's address, so that it survives a reload and can be sent to a colleague. */
export interface ListFilter {
  q?: string;
  module?: ModuleType;
  state?: Exclude<FinishedGroup, 'all'>;
}

/** Reads the filter from an address; what is not understood is left out. */
export function readListFilter(search: Record<string, unknown>): ListFilter {
  const q = typeof search.q === 'string' ? search.q.slice(0, 200) : '';
  const module = moduleOptions.find(({ value }) => value === search.module)?.value;
  const state = finishedGroups.find((group) => group === search.state);
  return { ...(q && { q }), ...(module && { module }), ...(state && state !== 'all' && { state }) };
}
