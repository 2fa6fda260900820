import {
  canBreakOff,
  emptyOutbox,
  type HoldReason,
  nextOutbox,
  nextStep,
  type OutboxEvent,
  type OutboxState,
  type Parcel,
} from './outbox-state.ts';
import type { Sending, SendOutcome } from './send-parcel.ts';

/** What the outbox needs of the world around it. */
export interface OutboxSurroundings {
  send: (parcel: Parcel, onBytes: (loaded: number) => void) => Sending;
  /** An analysis of a withdrawn parcel that the server took all the same. */
  cancel: (jobId: string) => Promise<unknown>;
  /** Resolves when the lists show the analysis, or when they cannot be had. */
  showInList: (jobId: string, parcel: Parcel) => Promise<unknown>;
  clock: { now: () => number; at: (moment: number, wake: () => void) => () => void };
}

/** The tab's outgoing documents: sends them one after another, waits for the limit, keeps what could not be sent. */
export interface Outbox {
  add: (parcels: Parcel[]) => void;
  withdraw: (id: string) => void;
  tryAgain: (id: string) => void;
  state: () => OutboxState;
  subscribe: (changed: () => void) => () => void;
}

/** Makes an outbox; the rules are `outbox-state.ts`, this carries them out. */
export function createOutbox({ send, cancel, showInList, clock }: OutboxSurroundings): Outbox {
  let state = emptyOutbox;
  let current: { id: string; sending: Sending } | undefined;
  let stopWaiting: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const happen = (event: OutboxEvent): void => {
    state = nextOutbox(state, event);
    for (const changed of listeners) changed();
    act();
  };

  const act = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    const step = nextStep(state, clock.now());
    if (step.do === 'wait') stopWaiting = clock.at(step.until, act);
    if (step.do === 'send') start(step.parcel);
  };

  const start = (parcel: Parcel): void => {
    const sending = send(parcel, (loaded) => happen({ type: 'bytesSent', id: parcel.id, loaded }));
    current = { id: parcel.id, sending };
    happen({ type: 'sendingStarted', id: parcel.id });
    void sending.outcome.then((outcome) => settle(parcel, outcome));
  };

  const settle = (parcel: Parcel, outcome: SendOutcome): void => {
    const { id } = parcel;
    const stage = entryOf(state, id)?.stage;
    const wasWithdrawn = stage?.is === 'sending' && stage.isWithdrawn;
    if (outcome.is === 'refused') happen(refusal(id, outcome.problem, clock.now()));
    if (outcome.is !== 'accepted') return;
    happen({ type: 'accepted', id, jobId: outcome.jobId });
    // A refusal here means that it is over already, which is what was wanted.
    if (wasWithdrawn) cancel(outcome.jobId).catch(() => {});
    else void showInList(outcome.jobId, parcel).finally(() => happen({ type: 'shownInList', id }));
  };

  return {
    add: (parcels) => happen({ type: 'added', parcels }),
    tryAgain: (id) => happen({ type: 'triedAgain', id }),
    withdraw: (id) => {
      const entry = entryOf(state, id);
      const upload = entry && canBreakOff(entry) && current?.id === id ? current.sending : undefined;
      happen({ type: 'withdrawn', id });
      upload?.breakOff();
    },
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Refusals that pass by themselves and have left the document as it was: the whole outbox waits, for the next one would meet the same. */
const passing: Record<string, HoldReason> = { rate_limited: 'limit', busy: 'crowd', overloaded: 'crowd', backlog_full: 'crowd' };

/** What passes by itself makes the whole outbox wait; everything else stops this parcel and leaves the next step to the person. */
function refusal(id: string, problem: Extract<SendOutcome, { is: 'refused' }>['problem'], now: number): OutboxEvent {
  const { code, retryAfterSeconds } = problem;
  const why = passing[code];
  if (why === undefined || retryAfterSeconds === undefined) return { type: 'refused', id, problem };
  return { type: 'putOff', id, until: now + Math.max(1, retryAfterSeconds) * 1000, why };
}

function entryOf({ entries }: OutboxState, id: string) {
  return entries.find(({ parcel }) => parcel.id === id);
}
