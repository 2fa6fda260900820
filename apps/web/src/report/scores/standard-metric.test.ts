import { expect, test } from 'vitest';
import { aScore } from '../testing/a-report.ts';
import { groupScores } from './group-scores.ts';
import { atAGlance, positionOn, profileOf, standardScale, toStandardMetric } from './standard-metric.ts';

test.each([
  ['standard', 85, 85],
  ['scaled', 7, 85],
  ['z', -1, 85],
  ['v_scale', 12, 85],
] as const)('one standard deviation below the mean is 85: %s %d', (type, value, expected) => {
  expect(toStandardMetric(type, value)).toBe(expected);
});

test.each(['w', 'age_equivalent', 'grade_equivalent', 'raw', 't'] as const)('%s is never converted to a standard score', (type) => {
  expect(toStandardMetric(type, 50)).toBeNull();
});

test('what lies beyond the chart stands at its edge', () => {
  expect(positionOn(standardScale, 20)).toBe(0);
  expect(positionOn(standardScale, 160)).toBe(100);
});

test('performance and ratings stand on two charts, an interval at the places of its ends', () => {
  const { performance, ratings } = profileOf([aScore(), aScore({ id: 'S-002', type: 't', value: 71, interval: null })]);
  expect(performance.map((line) => line.score.id)).toEqual(['S-001']);
  expect(performance[0]?.interval).toEqual({ from: positionOn(standardScale, 61), to: positionOn(standardScale, 87) });
  expect(ratings.map((line) => line.score.id)).toEqual(['S-002']);
});

test('neither earlier scores nor another person’s are on a chart, and the tables keep them apart', () => {
  const scores = [aScore(), aScore({ id: 'S-002', historic: true, year: 2016 }), aScore({ id: 'S-003', subject: 'other' })];
  expect(profileOf(scores).performance.map((line) => line.score.id)).toEqual(['S-001']);
  const { present, historic, otherPerson } = groupScores(scores);
  expect(present.map(({ name }) => name)).toEqual(['Nelson-Denny']);
  expect(historic.map(({ name }) => name)).toEqual(['Nelson-Denny, 2016']);
  expect(otherPerson.map((group) => group.scores.map((score) => score.id))).toEqual([['S-003']]);
});

test('a long profile shows at first the concerns and, beside them, what is sound', () => {
  const many = Array.from({ length: 40 }, (_, place) => aScore({ id: `S-${100 + place}`, isConcern: place < 20 }));
  const shown = atAGlance(profileOf(many).performance);
  expect(shown).toHaveLength(18);
  expect(shown.filter((line) => !line.score.isConcern)).toHaveLength(6);
});
