import type { ModuleType } from '@groundwork/analysis/schema';
import type { Problem } from '../../api/problem.ts';

/** A document on its way to the server, with what is asked of it. */
export interface Parcel {
  /** Also the Idempotency-Key: however often it is sent, one analysis comes of it. */
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  content: { kind: 'file'; file: Blob } | { kind: 'text'; text: string };
  moduleType: ModuleType;
  caseId: string;
  caseLabel: string;
}

/** How far a parcel is. A withdrawn one was called back when all its bytes were gone; its analysis is cancelled as soon as it is known. */
export type ParcelStage =
  | { is: 'queued' }
  | { is: 'sending'; loaded: number; isWithdrawn: boolean }
  | { is: 'stopped'; problem: Problem }
  | { is: 'accepted'; jobId: string };

export interface OutboxEntry {
  parcel: Parcel;
  stage: ParcelStage;
}

/** Why nothing is sent for now: this person's limit of submits, or a server that has too much to do. */
export type HoldReason = 'limit' | 'crowd';

/** What is to be sent, oldest first, one at a time; while it is held nothing is sent before `until` (ms since 1970). */
export interface OutboxState {
  entries: OutboxEntry[];
  held: { until: number; why: HoldReason } | null;
}

export const emptyOutbox: OutboxState = { entries: [], held: null };

/** What can happen to the outbox. */
export type OutboxEvent =
  | { type: 'added'; parcels: Parcel[] }
  | { type: 'sendingStarted'; id: string }
  | { type: 'bytesSent'; id: string; loaded: number }
  | { type: 'accepted'; id: string; jobId: string }
  | { type: 'putOff'; id: string; until: number; why: HoldReason }
  | { type: 'refused'; id: string; problem: Problem }
  | { type: 'withdrawn'; id: string }
  | { type: 'triedAgain'; id: string }
  | { type: 'shownInList'; id: string };

/** The outbox after an event. An event that does not fit the parcel's stage changes nothing. */
export function nextOutbox(state: OutboxState, event: OutboxEvent): OutboxState {
  switch (event.type) {
    case 'added':
      return {
        ...state,
        entries: [...state.entries, ...event.parcels.map((parcel): OutboxEntry => ({ parcel, stage: { is: 'queued' } }))],
      };
    case 'sendingStarted': {
      const started = change(state, event.id, (stage) =>
        stage.is === 'queued' ? { is: 'sending', loaded: 0, isWithdrawn: false } : stage,
      );
      return { ...started, held: null };
    }
    case 'bytesSent':
      return change(state, event.id, (stage) =>
        stage.is === 'sending' ? { ...stage, loaded: Math.max(stage.loaded, event.loaded) } : stage,
      );
    case 'accepted':
      return settle(state, event.id, { is: 'accepted', jobId: event.jobId });
    case 'putOff':
      return { ...settle(state, event.id, { is: 'queued' }), held: { until: event.until, why: event.why } };
    case 'refused':
      return settle(state, event.id, { is: 'stopped', problem: event.problem });
    case 'withdrawn':
      return withdraw(state, event.id);
    case 'triedAgain':
      return change(state, event.id, (stage) => (stage.is === 'stopped' ? { is: 'queued' } : stage));
    case 'shownInList':
      return without(state, event.id);
  }
}

/** What to do now: send a parcel, wait until a time (ms since 1970), or nothing. */
export type NextStep = { do: 'send'; parcel: Parcel } | { do: 'wait'; until: number } | { do: 'nothing' };

/** One parcel at a time, in the order they were added, and none while the outbox is held. */
export function nextStep({ entries, held }: OutboxState, now: number): NextStep {
  const next = entries.find(({ stage }) => stage.is === 'queued');
  if (!next || entries.some(({ stage }) => stage.is === 'sending')) return { do: 'nothing' };
  return held !== null && held.until > now ? { do: 'wait', until: held.until } : { do: 'send', parcel: next.parcel };
}

/** Whether leaving the page would lose something that is not on the server yet. */
export function holdsUnsent({ entries }: OutboxState): boolean {
  return entries.some(({ stage }) => stage.is !== 'accepted');
}

/** Whether a parcel can be called back by breaking off its upload: the server takes nothing it has not received whole. */
export function canBreakOff({ parcel, stage }: OutboxEntry): boolean {
  return stage.is === 'sending' && stage.loaded < parcel.size;
}

function withdraw(state: OutboxState, id: string): OutboxState {
  const entry = state.entries.find(({ parcel }) => parcel.id === id);
  if (!entry || entry.stage.is === 'accepted') return state;
  if (entry.stage.is !== 'sending' || canBreakOff(entry)) return without(state, id);
  return change(state, id, (stage) => (stage.is === 'sending' ? { ...stage, isWithdrawn: true } : stage));
}

/** The end of a try to send; a withdrawn parcel leaves, whatever the end was. */
function settle(state: OutboxState, id: string, end: ParcelStage): OutboxState {
  const stage = state.entries.find(({ parcel }) => parcel.id === id)?.stage;
  if (stage?.is !== 'sending') return state;
  return stage.isWithdrawn ? without(state, id) : change(state, id, () => end);
}

function change(state: OutboxState, id: string, to: (stage: ParcelStage) => ParcelStage): OutboxState {
  return { ...state, entries: state.entries.map((entry) => (entry.parcel.id === id ? { ...entry, stage: to(entry.stage) } : entry)) };
}

function without(state: OutboxState, id: string): OutboxState {
  return { ...state, entries: state.entries.filter(({ parcel }) => parcel.id !== id) };
}
