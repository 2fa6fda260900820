import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../read/read-document.ts';
import type { DocumentKind, Score } from '../schema.ts';
import { findStructure } from '../sections/find-structure.ts';
import { findScores } from './find-scores.ts';
import { plainName } from './scale-names.ts';

const samples = new URL('../../../../samples/', import.meta.url);
const goldSchema = z.object({
  scores: z.array(
    z.object({
      instrument: z.string(),
      scale: z.string(),
      type: z.string(),
      value: z.number(),
      percentile: z.number().nullable(),
      ci: z.object({ low: z.number(), high: z.number() }).nullable(),
      historic: z.boolean(),
      page: z.number().nullable(),
    }),
  ),
  inconsistencies: z.array(z.object({ kind: z.string(), scale: z.string().nullable() })),
});
type GoldScore = z.infer<typeof goldSchema>['scores'][number];

const documents: [name: string, kind: DocumentKind][] = [
  ['01_post_secondary_sld_adhd', 'pdf'],
  ['02_k12_dyslexia', 'docx'],
  ['03_tutoring_writing', 'txt'],
  ['04_post_secondary_psychological', 'pdf'],
  ['05_k12_prose_scores', 'pdf'],
  ['07_post_secondary_adversarial', 'pdf'],
];

/** The gold holds some intervals that its document does not print. */
const isPrinted = ({ low, high }: { low: number; high: number }, text: string): boolean =>
  new RegExp(`${low}\\s*(?:-|–|to)\\s*${high}`).test(text);
const words = (name: string): string => plainName(name.replace('&ndash;', ' ')).replace(/ (?:index|score|composite|and)\b/g, '');

function isRight(gold: GoldScore, score: Score, text: string): boolean {
  return (
    words(gold.scale) === words(score.scale) &&
    gold.type === score.type &&
    gold.value === score.value &&
    gold.percentile === score.percentile &&
    gold.historic === score.historic &&
    gold.page === score.page &&
    (!gold.ci || !isPrinted(gold.ci, text) || (score.interval?.low === gold.ci.low && score.interval.high === gold.ci.high))
  );
}

describe.each(documents)('sample %s', { timeout: 60_000 }, (name, kind) => {
  const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(`${name}.gold.json`, samples), 'utf8')));
  const found = readDocument({ bytes: new Uint8Array(readFileSync(new URL(`${name}.${kind}`, samples))), kind }).then((document) => ({
    text: document.text,
    scores: findScores(document, findStructure(document)).scores,
  }));

  test('gives every score of its gold with value, type, percentile, interval, time and page, and next to no others', async () => {
    const { scores, text } = await found;
    const left = [...scores];
    const missed = gold.scores.filter((wanted) => {
      const at = left.findIndex((score) => isRight(wanted, score, text));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const hits = gold.scores.length - missed.length;
    const f1 = (2 * hits) / (gold.scores.length + scores.length);
    expect({ f1: f1 >= 0.97, missed, others: left.map(({ instrument, scale, value }) => [instrument, scale, value]) }).toMatchObject({
      f1: true,
    });
  });

  test('gives the planted percentiles that do not fit, and no others', async () => {
    const planted = gold.inconsistencies.filter(({ kind: planting }) => planting !== 'outdated').map(({ scale }) => scale);
    const { scores } = await found;
    expect(
      scores
        .filter(({ checks }) => checks.length > 0)
        .map(({ scale }) => scale)
        .sort(),
    ).toEqual(planted.sort());
  });
});
