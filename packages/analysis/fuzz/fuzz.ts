import { loadCorpus, type Sound, shortOf } from './corpus.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateZip } from './mutate-zip.ts';
import { randomOf } from './random.ts';
import { type Bounds, endings, type Outcome, openSubject } from './subject.ts';

/** One damaged file and what came of it. */
export interface Run {
  number: number;
  sound: Sound;
  bytes: Buffer;
  outcome: Outcome;
  ms: number;
  peakBytes: number;
}

/** Which runs to make: the same seed and number damage the same file in the same way. */
export interface Plan {
  seed: number;
  first: number;
  runs: number;
  bounds: Bounds;
}

/** Long documents take ten times as long as short ones and hold the same markup. */
const longShare = 0.2;
/** Each so many-th document goes through the whole engine, which takes ten times as long as the readers alone. */
const wholeEvery = 5;

/** Damages sound documents by a seed and has each analysed in a process of its own, one after the other. */
export async function* fuzz({ seed, first, runs, bounds }: Plan): AsyncGenerator<Run> {
  const corpus = await loadCorpus();
  const short = shortOf(corpus);
  const subject = openSubject(bounds);
  try {
    for (let number = first; number < first + runs; number += 1) {
      const random = randomOf(seed, number);
      const sound = random.pick(random.chance(longShare) ? corpus : short);
      const other = random.pick(corpus).bytes;
      const isPacked = sound.kind === 'docx' || sound.kind === 'odt';
      const bytes = isPacked ? await mutateZip(sound.bytes, random, other) : mutateBytes(sound.bytes, random, other);
      yield { number, sound, bytes, ...(await subject.try({ bytes, isWhole: number % wholeEvery === 0 })) };
    }
  } finally {
    subject.close();
  }
}

/** Whether a run ended as every run must: read, or with a refusal that says why. */
export const isSound = ({ outcome }: Run): boolean => endings.has(outcome.kind);
