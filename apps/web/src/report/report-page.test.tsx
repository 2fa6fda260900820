import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnalysisItem } from '../live/merge-activity.ts';
import { aFinding, aReport, aResult, aScore, sourceText } from './testing/a-report.ts';
import { aRefusal, renderReportPage } from './testing/render-page.tsx';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('scrollTo', () => {});
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = (changes: Partial<AnalysisItem> = {}): AnalysisItem => ({
  jobId: '01a20f12-0b34-75c2-b8e8-8087819280e1',
  status: 'completed',
  progress: 100,
  createdAt: '2026-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:05.000Z',
  moduleType: 'post_secondary',
  caseId: '01a20f12-0b34-75c2-b8e8-8087819280e2',
  seq: 9,
  counts: {},
  attempt: 1,
  maxAttempts: 3,
  caseLabel: '2026-115 Marchetti',
  fileName: 'Marchetti.pdf',
  origin: 'file',
  barrierCount: 1,
  accommodationCount: 1,
  needsReviewCount: 0,
  warningCodes: [],
  ...changes,
});

const answersWith = (data = aReport()) => ({
  'analyses.item': () => item(),
  'reports.view': () => ({ status: item(), result: { ...aResult(), analysis_data: data } }),
  'reports.source': () => sourceText,
});

const source = () => screen.getByRole('region', { name: 'Source document' });
const picked = () => source().querySelector('mark.picked');

test('picking a quote lights it up in the source, and only that one', async () => {
  await renderReportPage(answersWith());
  await userEvent.click(await screen.findByRole('button', { name: /She reads slowly and loses her place/ }));
  expect(picked()?.textContent).toBe('She reads slowly and loses her place.');
  expect(screen.getByText('Lit up in the source, page 1.')).toBeTruthy();
  const [, row] = within(screen.getByRole('article', { name: 'Slow, effortful reading' })).getAllByRole('button');
  await userEvent.click(row!);
  expect(row?.getAttribute('aria-pressed')).toBe('true');
  const lit = [...source().querySelectorAll('mark.picked')].map((mark) => mark.textContent).join('');
  expect(lit).toBe('Reading Rate 74 4');
});

test('by keyboard, j goes to the first finding, o shows its evidence one after the other, and Escape lets go', async () => {
  await renderReportPage(answersWith());
  await screen.findByRole('article', { name: 'Slow, effortful reading' });
  await userEvent.keyboard('j');
  expect(document.activeElement?.id).toBe('B-001');
  await userEvent.keyboard('o');
  expect(picked()?.textContent).toBe('She reads slowly and loses her place.');
  await userEvent.keyboard('o');
  expect(picked()?.textContent).toBe('Reading Rate ');
  await userEvent.keyboard('{Escape}');
  expect(picked()).toBeNull();
});

test('a printed row among the evidence is told as the score it holds', async () => {
  await renderReportPage(answersWith());
  expect(await screen.findByRole('button', { name: /Nelson-Denny Reading Rate 74, 4th percentile/ })).toBeTruthy();
});

test('what a reader must know about the document stands first, with what to do', async () => {
  const data = aReport();
  data.document.warnings = [{ code: 'hidden_text', detail: 'Text too small to read was found.', page: 2 }];
  await renderReportPage(answersWith(data));
  const warnings = await screen.findByRole('region', { name: 'About the document itself' });
  expect(warnings.textContent).toContain('The document holds text a reader cannot see');
  expect(within(warnings).getByRole('button', { name: 'Show page 2' })).toBeTruthy();
});

test('a text that is no assessment shows that and no empty parts', async () => {
  const data = aReport({ scores: [], barriers: [], accommodations: [] });
  data.document.warnings = [{ code: 'not_an_assessment', detail: 'No findings were drawn from it.' }];
  await renderReportPage(answersWith(data));
  expect(await screen.findByText('This does not look like an assessment')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Barriers' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Quality' })).toBeNull();
});

test('doubts stand in the finding itself: its reasons, and the figures it rests on that do not fit', async () => {
  const doubtful = aScore({ checks: [{ code: 'percentile_mismatch', detail: '74 corresponds to percentile 4; the document prints 14.' }] });
  const finding = aFinding({ status: 'needs_review', reasons: ['It rests on one source only.'] });
  await renderReportPage(answersWith(aReport({ scores: [doubtful], barriers: [finding] })));
  const card = await screen.findByRole('article', { name: 'Slow, effortful reading' });
  expect(card.textContent).toContain('Needs review');
  expect(card.textContent).toContain('It rests on one source only.');
  expect(card.textContent).toContain('the document prints 14');
});

test('a failed analysis says what happened, that nothing was lost, and starts again', async () => {
  const failed = item({ status: 'failed', error: 'The AI service did not answer.', errorCode: 'provider_unavailable' });
  let tries = 0;
  const retry = () => {
    tries += 1;
    return { ...failed, status: 'waiting', progress: 0, seq: 10 };
  };
  await renderReportPage({ 'analyses.item': () => failed, 'analyses.retry': retry });
  expect(await screen.findByText('The AI service did not answer.')).toBeTruthy();
  expect(screen.getByText(/Nothing was lost/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(tries).toBe(1));
});

test('an analysis that is not there says so and leads to the list', async () => {
  await renderReportPage({
    'analyses.item': () => {
      throw aRefusal('analysis_not_found', 'There is no analysis with this id.');
    },
  });
  expect(await screen.findByRole('heading', { name: 'There is no analysis here' })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'All analyses' }).length).toBeGreaterThan(0);
});

test('the chart has its table behind it', async () => {
  await renderReportPage(answersWith());
  await userEvent.click(await screen.findByRole('button', { name: 'As a table' }));
  const [table] = screen.getAllByRole('table', { name: 'Score profile' });
  expect(within(table!).getByRole('row', { name: /Reading Rate.*74/ })).toBeTruthy();
});
