/** The states of an analysis; the words are the public contract's. */
export const analysisStates = ['waiting', 'active', 'completed', 'failed', 'delayed', 'cancelled'] as const;
export type AnalysisState = (typeof analysisStates)[number];

/** Who may make each transition, from which states to which. SQL guards, tests and documents derive from this table. */
export const analysisTransitions = {
  claim: { from: ['waiting'], to: 'active', by: 'worker' },
  complete: { from: ['active'], to: 'completed', by: 'worker holding the claim' },
  retryLater: { from: ['active'], to: 'delayed', by: 'worker holding the claim' },
  postpone: { from: ['active'], to: 'delayed', by: 'worker holding the claim, when its model provider is left alone (uncounted)' },
  holdOff: { from: ['waiting'], to: 'delayed', by: 'worker that would claim it, while its model provider is left alone (uncounted)' },
  comeDue: {
    from: ['delayed'],
    to: 'waiting',
    by: 'worker or reconciler, when the time of the next try has come, or the model provider it waits for answers again',
  },
  fail: { from: ['active'], to: 'failed', by: 'worker holding the claim, or the reconciler (quarantine)' },
  handBack: { from: ['active'], to: 'waiting', by: 'worker holding the claim, or the reconciler (lease expired)' },
  cancel: { from: ['waiting', 'active', 'delayed'], to: 'cancelled', by: 'the customer' },
  retry: { from: ['failed', 'cancelled'], to: 'waiting', by: 'the customer' },
} as const satisfies Record<string, { from: readonly AnalysisState[]; to: AnalysisState; by: string }>;
export type AnalysisTransition = keyof typeof analysisTransitions;

/** States nothing leaves by itself; a person may still `retry` a failed or cancelled analysis. */
export const finalStates = ['completed', 'failed', 'cancelled'] as const satisfies readonly AnalysisState[];

/** Whether an analysis in this state is over. */
export function isFinal(state: AnalysisState): boolean {
  return finalStates.some((final) => final === state);
}
