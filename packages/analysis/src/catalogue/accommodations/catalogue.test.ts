import { describe, expect, it } from 'vitest';
import { moduleTypes } from '../../schema.ts';
import { type BarrierKey, barrierKeys } from '../barrier-keys.ts';
import { supportCatalogue } from '../supports/index.ts';
import { accommodationCatalogue } from './index.ts';

/** What the domain table gives no accommodation for: everyday skills are met by case management. */
const withoutAccommodation: Record<(typeof moduleTypes)[number], readonly BarrierKey[]> = {
  post_secondary: ['adaptive_functioning'],
  k12: [],
  tutoring: [],
};

describe.each(moduleTypes)('the catalogue for %s', (moduleType) => {
  const entries = accommodationCatalogue[moduleType];

  it('answers every barrier, also a moderate one', () => {
    const answered = new Set(
      entries.flatMap((entry) =>
        Object.entries(entry.from)
          .filter(([, from]) => from !== 'marked')
          .map(([key]) => key),
      ),
    );
    expect(barrierKeys.filter((key) => !answered.has(key))).toEqual(withoutAccommodation[moduleType]);
  });

  it('names every entry once', () => {
    const keys = entries.map((entry) => entry.key);
    const titles = entries.map((entry) => entry.title);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("prints no figure but the two usual extensions of time, so that a number in a report is the document's", () => {
    const worded = [
      ...entries.flatMap((entry) => [entry.title, entry.detail, entry.why, entry.implementation]),
      ...supportCatalogue[moduleType].flatMap((entry) => [entry.title, entry.detail]),
    ];
    expect(worded.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []).filter((figure) => figure !== '1.5' && figure !== '2')).toEqual([]);
  });

  it('speaks of a student without gender, in whole sentences', () => {
    for (const entry of entries) {
      for (const sentence of [entry.detail, entry.why, entry.implementation]) {
        expect(sentence).toMatch(/^[A-Z].*\.$/s);
        expect(sentence).not.toMatch(/\b(?:he|she|his|him|hers?)\b/i);
      }
    }
  });
});
