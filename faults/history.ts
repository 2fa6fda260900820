import type { AnalysisState } from '@groundwork/db';

/** What a client asked for. */
export type Call =
  | { op: 'submit'; caseId: string; key: string | null; text: string }
  | { op: 'cancel' | 'retry' | 'status' | 'result'; jobId: string }
  | { op: 'list' };

/** What it was answered, as far as the checker looks at it. REST's answer to a cancel says neither state nor number. */
export interface Seen {
  jobIds: string[];
  isExisting?: boolean;
  state?: AnalysisState;
  seq?: number;
  progress?: number;
}

/** `ok`: it happened; `fail`: it was refused and did not happen; `info`: the client cannot know, it may happen still. */
export type Outcome = { kind: 'ok'; seen: Seen } | { kind: 'fail'; code: string } | { kind: 'info'; reason: string };

/** One call of a client, from when it was made to when it was answered. */
export interface Operation {
  customerId: string;
  call: Call;
  startedAt: number;
  endedAt: number;
  outcome: Outcome;
}

/** An event as a follower was given it. */
export interface SeenEvent {
  seq: number;
  state: AnalysisState;
  progress: number;
}

/** One subscription: what it was given after `afterSeq`, and how it ended. */
export interface Stream {
  customerId: string;
  jobId: string;
  /** `stream`: the live stream itself, every event; `client`: the client library, which asks for the status where the stream does not get through. */
  through: 'stream' | 'client';
  afterSeq: number;
  events: SeenEvent[];
  /** How often the connection broke and was made again, with the id of the last event. */
  reconnects: number;
  /** `final`: by itself; `broken`: by an error, the client came back; `open`: it never did; `refused`: there was nothing for it to see. */
  end: 'final' | 'broken' | 'open' | 'refused';
}

/** Everything the clients of a run asked, saw and followed. */
export interface History {
  operations: Operation[];
  streams: Stream[];
}
