import { Link } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { trpc } from '../../api/trpc.ts';
import { showNews } from '../../live/lists.ts';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { Button } from '../../look/button.tsx';
import { exactWords, whenWords } from '../../words/moments.ts';
import { reasonAndComfort, workWords } from '../../words/work.ts';
import { nameOf } from '../analysis-name.ts';
import { BreakableName } from '../breakable-name.tsx';

const words = workWords.finished;

/** What a finished analysis is called; it opens the report where there is one. */
export function FinishedName({ item }: { item: AnalysisItem }) {
  const { name, document } = nameOf(item);
  return (
    <>
      {item.status === 'completed' ? (
        // The whole row or card answers to the click; the link is what a keyboard and a screen reader find.
        <Link
          to="/analyses/$jobId"
          params={{ jobId: item.jobId }}
          className="font-semibold text-ink no-underline wrap-anywhere after:absolute after:inset-0 hover:underline"
        >
          <BreakableName name={name} />
        </Link>
      ) : (
        <span className="font-semibold wrap-anywhere">
          <BreakableName name={name} />
        </span>
      )}
      {document && (
        <span className="block text-xs text-ink-3 wrap-anywhere">
          <BreakableName name={document} />
        </span>
      )}
    </>
  );
}

/** What it found, or why it failed with the way on. */
export function FinishedOutcome({ item }: { item: AnalysisItem }) {
  if (item.status === 'completed') {
    return (
      <>
        {!item.warningCodes.includes('not_an_assessment') && countsOf(item)}
        <DocumentWarnings codes={item.warningCodes} />
      </>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {item.status === 'failed' && (
        <span className="min-w-0 flex-1 basis-64">{reasonAndComfort(item.error ?? words.failedWithoutReason, words.kept)}</span>
      )}
      <TryAgain item={item} />
    </div>
  );
}

function countsOf({ moduleType, barrierCount, accommodationCount }: AnalysisItem): string {
  const counted = words.counted[moduleType];
  if (barrierCount === 0 && accommodationCount === 0) return counted.nothing;
  const counts = [
    barrierCount !== null && counted.barriers(barrierCount),
    accommodationCount !== null && counted.accommodations(accommodationCount),
  ];
  return counts.filter(Boolean).join(', ') || '–';
}

/** What the report warns of about its document: who reads "no barriers" must not take it for a finding about a person. */
function DocumentWarnings({ codes }: { codes: AnalysisItem['warningCodes'] }) {
  const sentences = codes.flatMap((code) => words.warnings[code] ?? []);
  return sentences.length > 0 && <span className="block text-xs text-warn">{sentences.join(' ')}</span>;
}

function TryAgain({ item }: { item: AnalysisItem }) {
  const [refusal, setRefusal] = useState<string>();
  const retry = trpc.analyses.retry.useMutation({
    onMutate: () => setRefusal(undefined),
    onSuccess: (status) => showNews({ ...item, ...status, error: undefined, errorCode: undefined }),
    onError: (error) => setRefusal(words.tryAgainFailed(problemOf(error).message)),
  });
  return (
    <>
      <Button
        size="small"
        aria-label={words.tryAgainOf(nameOf(item).name)}
        disabled={retry.isPending}
        onClick={() => retry.mutate({ jobId: item.jobId })}
      >
        <RotateCcw size={14} aria-hidden />
        {words.tryAgain}
      </Button>
      {refusal && (
        <span role="alert" className="basis-full text-bad">
          {refusal}
        </span>
      )}
    </>
  );
}

/** When it ended. */
export function FinishedWhen({ item, now }: { item: AnalysisItem; now: Date }) {
  const moment = new Date(item.finishedAt ?? item.updatedAt);
  return (
    <time dateTime={moment.toISOString()} title={exactWords(moment)}>
      {whenWords(moment, now)}
    </time>
  );
}
