import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Bar } from '../../look/bar.tsx';
import { StateTag } from '../state-tag.tsx';
import { StageList, stepStates } from './stage-list.tsx';
import { analysisParts, uploadParts } from './two-phases.ts';

afterEach(cleanup);

const now = new Date(2026, 10, 24, 14, 0);

describe('an analysis in words', () => {
  it('says what is done, what is going on and what is to come, with the counts so far', () => {
    render(<StageList item={{ stage: 'findings', counts: { pages: 11, scores: 38, findings: 9 } }} />);
    expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
      'Done: Uploaded',
      'Done: Read 11 pages',
      'Done: 38 scores found',
      'Now: Weighing evidence for 9 findings',
      'Later: Checking quotes',
      'Later: Report',
    ]);
  });

  it('has begun nothing before the engine names a stage', () => {
    expect(stepStates({}).every(({ state }) => state === 'before')).toBe(true);
  });

  it.each([
    [{ status: 'waiting' }, 'Waiting'],
    [{ status: 'active' }, 'Analysing'],
    [{ status: 'delayed', nextAttemptAt: new Date(2026, 10, 24, 14, 32).toISOString() }, 'Trying again at 14:32'],
    [{ status: 'completed', needsReviewCount: 4 }, '4 to review'],
    [{ status: 'completed', needsReviewCount: 0 }, 'Ready'],
    [{ status: 'completed', needsReviewCount: 0, warningCodes: ['not_an_assessment'] }, 'Check the document'],
    [{ status: 'failed' }, 'Failed'],
    [{ status: 'cancelled' }, 'Cancelled'],
  ] as const)('names the state of %o', (item, word) => {
    const { container } = render(
      <StateTag item={{ needsReviewCount: null, ...item, warningCodes: 'warningCodes' in item ? [...item.warningCodes] : [] }} now={now} />,
    );
    expect(container.textContent).toBe(word);
  });
});

describe('the bar', () => {
  it('tells assistive technology the value and what it means', () => {
    render(<Bar label="Progress of Alvarez" parts={analysisParts(62)} value={62} valueText="Analysing, 62%" />);
    const bar = screen.getByRole('progressbar', { name: 'Progress of Alvarez' });
    expect(bar.getAttribute('aria-valuenow')).toBe('62');
    expect(bar.getAttribute('aria-valuetext')).toBe('Analysing, 62%');
  });

  it('never goes back from upload to analysis, and is whole only at the end', () => {
    const width = (parts: { percent: number }[]) => parts.reduce((sum, { percent }) => sum + percent, 0);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 99 }), (fraction, progress) => {
        expect(width(uploadParts(fraction))).toBeLessThanOrEqual(width(analysisParts(progress)));
        expect(width(analysisParts(progress))).toBeLessThan(width(analysisParts(100)));
      }),
    );
    expect(width(analysisParts(100))).toBeCloseTo(100);
  });
});
