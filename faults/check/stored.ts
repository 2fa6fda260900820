import { analysisTransitions, isFinal } from '@groundwork/db';
import type { Evidence, StoredEvent } from './evidence.ts';
import type { Rule } from './rules.ts';

/** `from>to` of every transition, and progress, which stays where it is. */
const steps = new Set([
  'active>active',
  ...Object.values(analysisTransitions).flatMap(({ from, to }) => from.map((one) => `${one}>${to}`)),
]);

/** Every accepted id has a row, and every row is over: nothing was lost, nothing hangs. */
export const allOver: Rule = ({ history, rows }) => {
  const accepted = history.operations.flatMap(({ call, outcome }) =>
    call.op === 'submit' && outcome.kind === 'ok' ? outcome.seen.jobIds : [],
  );
  const lost = [...new Set(accepted)].filter((id) => !rows.has(id)).map((analysisId) => ({ analysisId, what: 'accepted, and not stored' }));
  const hanging = [...rows.values()]
    .filter(({ state }) => !isFinal(state))
    .map(({ id, state }) => ({ analysisId: id, what: `still ${state}` }));
  return [...lost, ...hanging];
};

/** Each event follows from the one before by the table of transitions. */
export const lifeFollowsTheTable: Rule = (evidence) => [
  ...[...evidence.events].flatMap(([analysisId, [first]]) =>
    first?.state === 'waiting' ? [] : [{ analysisId, what: `begins as ${first?.state}` }],
  ),
  ...pairs(evidence).flatMap(([before, after]) =>
    steps.has(`${before.state}>${after.state}`)
      ? []
      : [{ analysisId: after.analysisId, what: `${before.state} → ${after.state} at event ${after.seq}` }],
  ),
];

export const eventsWithoutGaps: Rule = ({ rows, events }) =>
  [...rows.values()].flatMap(({ id, state, seq }) => {
    const own = events.get(id) ?? [];
    const gap = own.findIndex((event, index) => event.seq !== index + 1);
    if (gap !== -1) return [{ analysisId: id, what: `event ${gap + 1} is missing` }];
    const last = own.at(-1);
    return last?.seq === seq && last.state === state
      ? []
      : [{ analysisId: id, what: `the row says ${seq} ${state}, its events end with ${last?.seq} ${last?.state}` }];
  });

export const attemptsRise: Rule = (evidence) =>
  pairs(evidence).flatMap(([before, after]) => {
    const isClaim = before.state !== 'active' && after.state === 'active';
    return after.attempt === before.attempt + (isClaim ? 1 : 0)
      ? []
      : [
          {
            analysisId: after.analysisId,
            what: `attempt ${before.attempt} → ${after.attempt} at event ${after.seq} (${before.state} → ${after.state})`,
          },
        ];
  });

export const progressNeverFalls: Rule = (evidence) =>
  pairs(evidence).flatMap(([before, after]) =>
    after.progress >= before.progress
      ? []
      : [{ analysisId: after.analysisId, what: `${before.progress} % → ${after.progress} % at event ${after.seq}` }],
  );

export const oneResult: Rule = ({ rows, results, witness }) => {
  const stored = new Set(results);
  const writes = Map.groupBy(
    witness.filter(({ what }) => what === 'result'),
    ({ analysisId }) => analysisId,
  );
  return [...rows.values()].flatMap(({ id, state }) => {
    const wanted = state === 'completed' ? 1 : 0;
    const written = writes.get(id)?.length ?? 0;
    return written === wanted && stored.has(id) === (wanted === 1)
      ? []
      : [{ analysisId: id, what: `${state}: result written ${written} times, ${stored.has(id) ? 'there' : 'not there'} now` }];
  });
};

/** Each event with the one after it, analysis by analysis. */
function pairs({ events }: Evidence): [StoredEvent, StoredEvent][] {
  return [...events.values()].flatMap((own) =>
    own.slice(1).flatMap((after, index): [StoredEvent, StoredEvent][] => {
      const before = own[index];
      return before ? [[before, after]] : [];
    }),
  );
}
