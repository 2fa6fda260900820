/** Figures of one measured thing, in milliseconds. */
export type Spread = { n: number; p50: number; p95: number; p99: number; max: number };

/** Percentiles by nearest rank; nothing is thrown away as an outlier. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Runs `work` over and over on `lanes` lanes for `durationMs`, and says how many a second and how long each took. */
export async function sustain(lanes: number, durationMs: number, work: () => Promise<unknown>): Promise<Spread & { perSecond: number }> {
  const taken: number[] = [];
  const startedAt = performance.now();
  const lane = async () => {
    while (performance.now() - startedAt < durationMs) {
      const from = performance.now();
      await work();
      taken.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...spreadOf(taken), perSecond: round(taken.length / seconds) };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export type Target = { name: string; value: number; limit: number; unit: string; isMet: boolean };

/** Prints a table for people and, as the last line, JSON for programs. */
export function report(name: string, rows: Record<string, Record<string, number | string>>, targets: readonly Target[] = []): void {
  console.log(`\n${name}`);
  console.table(rows);
  for (const { name: target, value, limit, unit, isMet } of targets) {
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${target}: ${value} ${unit} (aim: ${limit} ${unit})`);
  }
  console.log(JSON.stringify({ bench: name, rows, targets }));
}

export function atMost(name: string, value: number, limit: number, unit: string): Target {
  return { name, value, limit, unit, isMet: value <= limit };
}

export function atLeast(name: string, value: number, limit: number, unit: string): Target {
  return { name, value, limit, unit, isMet: value >= limit };
}
