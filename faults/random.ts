/** Chance that can be had again: the same seed gives the same numbers. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [from, to]. */
  between(from: number, to: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Undefined when there is nothing to pick. */
  pickAny<T>(items: readonly T[]): T | undefined;
  chance(probability: number): boolean;
  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** Chance of its own for one purpose, so that what draws more there changes nothing here. */
  fork(purpose: string): Random;
}

/** Mulberry32 (T. Ettinger), which is enough to draw faults. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pickAny = <T>(items: readonly T[]) => items[between(0, items.length - 1)];
  return {
    next,
    between,
    pick: ([first, ...rest]) => pickAny([first, ...rest]) ?? first,
    pickAny,
    chance: (probability) => next() < probability,
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
    fork: (purpose) => seededRandom(hashOf(`${seed}/${purpose}`)),
  };
}

/** FNV-1a: the same text, the same 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
