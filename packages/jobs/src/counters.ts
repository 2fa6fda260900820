/** What a process counts of its own doing since it started, and by what each is told apart. */
export const counterNames = {
  claims: undefined,
  completions: undefined,
  failures: 'code',
  later_tries: 'code',
  postponements: 'code',
  hand_backs: undefined,
  retries: undefined,
  repairs: 'kind',
  uncounted_calls: 'limit',
} as const satisfies Record<string, string | undefined>;
export type CounterName = keyof typeof counterNames;

/** One figure; `of` is the code or the kind where the name has one. Never an id, a name, or a word of a document. */
export interface Count {
  name: CounterName;
  of: string | undefined;
  value: number;
}

/** Counts what this process does, for metrics and log; forgotten when it ends. */
export interface Counters {
  count(name: CounterName, of?: string, by?: number): void;
  read(): Count[];
}

export function createCounters(): Counters {
  const counts = new Map<string, Count>();
  return {
    count(name, of, by = 1) {
      const key = `${name}/${of ?? ''}`;
      const known = counts.get(key) ?? { name, of, value: 0 };
      counts.set(key, { ...known, value: known.value + by });
    },
    read: () => [...counts.values()],
  };
}
