import type { ModuleType } from '@groundwork/analysis/schema';

/** The kinds of report by the name their readers use. */
export const moduleNames: Record<ModuleType, string> = { post_secondary: 'College', k12: 'K-12', tutoring: 'Tutoring' };

/** The kinds of report in the order they are offered. */
export const moduleOptions = (['post_secondary', 'k12', 'tutoring'] as const).map((value) => ({ value, label: moduleNames[value] }));
