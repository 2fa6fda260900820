import { expect, it } from 'vitest';
import { writeMetrics } from './exposition.ts';

const family = (samples: Parameters<typeof writeMetrics>[0][number]['samples']) =>
  writeMetrics([{ name: 'groundwork_claims_total', type: 'counter', help: 'Claims.\nOf all.', samples }]);

it('writes a family as Prometheus reads it', () => {
  expect(family([{ value: 2 }, { labels: { kind: 'a "b" \\ c' }, value: Number.POSITIVE_INFINITY, suffix: '_sum' }])).toBe(
    [
      '# HELP groundwork_claims_total Claims.\\nOf all.',
      '# TYPE groundwork_claims_total counter',
      'groundwork_claims_total 2',
      'groundwork_claims_total_sum{kind="a \\"b\\" \\\\ c"} +Inf',
      '',
    ].join('\n'),
  );
});

it('leaves out what has no figures', () => {
  expect(family([])).toBe('\n');
});
