import { Link } from '@tanstack/react-router';
import { problemOf } from '../../api/problem.ts';
import { cache, trpc } from '../../api/trpc.ts';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { Button, buttonClasses } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { useNow } from '../../shell/use-now.ts';
import { moduleNames } from '../../words/modules.ts';
import { whenWords } from '../../words/moments.ts';
import { nameOf } from '../../work/analysis-name.ts';
import { Card } from '../../work/in-progress/card.tsx';
import { StateTag } from '../../work/state-tag.tsx';
import { words } from '../words.ts';
import { StateFrame } from './state-frame.tsx';

/** An analysis that failed or was cancelled: what happened, that nothing was lost, and the next step. */
export function StoppedAnalysis({ item }: { item: AnalysisItem }) {
  const now = useNow();
  const { name, document } = nameOf(item);
  const ended = item.finishedAt && whenWords(new Date(item.finishedAt), now);
  const isFailed = item.status === 'failed';
  return (
    <StateFrame title={isFailed ? words.failedTitle : words.cancelledTitle}>
      <Card
        name={name}
        tag={<StateTag item={item} now={now} />}
        about={[moduleNames[item.moduleType], document, ended].filter(Boolean).join(' · ')}
      >
        <Notice tone={isFailed ? 'bad' : 'neutral'}>
          {isFailed && <p className="font-semibold">{item.error ?? words.failedWithoutReason}</p>}
          <p>{isFailed ? words.nothingLost : words.cancelledText}</p>
        </Notice>
        <NextSteps item={item} />
      </Card>
    </StateFrame>
  );
}

/** Start it again, or begin anew with another file; first what helps. A document that cannot be read stays so at every try. */
function NextSteps({ item: { jobId, status, errorCode } }: { item: AnalysisItem }) {
  const needsAnotherFile = errorCode?.startsWith('document_') ?? false;
  const retry = trpc.analyses.retry.useMutation({
    onSuccess: (status) =>
      cache.analyses.item.setData({ jobId }, (known) => known && { ...known, ...status, error: undefined, errorCode: undefined }),
  });
  return (
    <>
      <div className={needsAnotherFile ? 'flex flex-row-reverse flex-wrap justify-end gap-3' : 'flex flex-wrap gap-3'}>
        <Button look={needsAnotherFile ? 'plain' : 'primary'} disabled={retry.isPending} onClick={() => retry.mutate({ jobId })}>
          {retry.isPending ? words.startingAgain : status === 'failed' ? words.tryAgain : words.startAgain}
        </Button>
        <Link to="/" className={buttonClasses({ look: needsAnotherFile ? 'primary' : 'plain' })}>
          {words.anotherFile}
        </Link>
      </div>
      {retry.isError && (
        <Notice tone="bad" isUrgent>
          {problemOf(retry.error).message}
        </Notice>
      )}
    </>
  );
}
