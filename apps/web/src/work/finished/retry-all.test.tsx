import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aRefusal, renderOnServer } from '../../report/testing/render-page.tsx';
import { RetryAll } from './retry-all.tsx';

beforeEach(() => void vi.stubGlobal('scrollTo', () => {}));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const failed = (count: number) => Array.from({ length: count }, (_, i) => ({ jobId: `00000000-0000-4000-8000-00000000000${i}` }));
const listing = (count: number) => () => ({ items: failed(count), nextCursor: null, total: count });
const answering = (outcomes: string[]) => () => ({
  retried: outcomes.filter((outcome) => outcome === 'retried').length,
  jobs: outcomes.map((outcome, i) => ({ ...failed(9)[i], outcome })),
});
const theButton = () => screen.findByRole('button', { name: /again/ });

describe('where several analyses failed', () => {
  it('one press starts all of them again, and the answer is where the person is taken', async () => {
    const asked: unknown[] = [];
    await renderOnServer(<RetryAll filter={{}} />, {
      'analyses.list': listing(3),
      'analyses.retryMany': (input) => {
        asked.push(input);
        return answering(['retried', 'retried', 'retried'])();
      },
    });
    const button = await theButton();
    expect(button.textContent).toBe('Try all 3 that failed again');
    fireEvent.click(button);
    const answer = await screen.findByText('3 analyses started again, with the documents they had.');
    expect(document.activeElement?.contains(answer)).toBe(true);
    expect(asked).toEqual([{ jobIds: failed(3).map(({ jobId }) => jobId) }]);
  });

  it('says how many of them did not need it any more', async () => {
    const answers = { 'analyses.list': listing(2), 'analyses.retryMany': answering(['retried', 'not_retryable']) };
    await renderOnServer(<RetryAll filter={{ state: 'failed' }} />, answers);
    fireEvent.click(await theButton());
    await screen.findByText(/1 analysis started again. 1 other did not need it any more/);
  });

  it('says so when they could not be started, and offers it still', async () => {
    await renderOnServer(<RetryAll filter={{}} />, {
      'analyses.list': listing(2),
      'analyses.retryMany': () => {
        throw aRefusal('storage_unavailable', 'The database cannot be reached right now.', 503);
      },
    });
    fireEvent.click(await theButton());
    await screen.findByText('They could not be started again. The database cannot be reached right now.');
    expect(await theButton()).toHaveProperty('disabled', false);
  });
});

it('is not offered for a single one, nor where other analyses are looked at', async () => {
  await renderOnServer(<RetryAll filter={{}} />, { 'analyses.list': listing(1) });
  await renderOnServer(<RetryAll filter={{ state: 'cancelled' }} />, { 'analyses.list': listing(5) });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByRole('button')).toBeNull();
});
