import { useEffect, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { type Answers, trpc } from '../../api/trpc.ts';
import { showNews } from '../../live/lists.ts';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { Bar } from '../../look/bar.tsx';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { moduleNames } from '../../words/modules.ts';
import { soonWords } from '../../words/moments.ts';
import { reasonAndComfort, workWords } from '../../words/work.ts';
import { nameOf } from '../analysis-name.ts';
import { StateTag } from '../state-tag.tsx';
import { Card } from './card.tsx';
import { StageList } from './stage-list.tsx';
import { analysisParts } from './two-phases.ts';

const words = workWords.inProgress;

/** How often the place in the queue and the estimate are asked for; state and progress come by the live connection. */
const askEveryMs = 5000;

/** An analysis that is waiting, running, or between two tries. */
export function JobCard({ item, now }: { item: AnalysisItem; now: Date }) {
  const status = trpc.analyses.status.useQuery({ jobId: item.jobId }, { refetchInterval: askEveryMs, enabled: item.status !== 'delayed' });
  const { name, document } = nameOf(item);
  const isDelayed = item.status === 'delayed';
  const outlook = status.data?.status === item.status ? status.data : undefined;
  useNewerStatus(item, status.data);
  return (
    <Card
      name={name}
      tag={<StateTag item={item} now={now} />}
      about={[moduleNames[item.moduleType], document, ...standing(item, outlook)].filter(Boolean).join(' · ')}
      figure={isDelayed ? undefined : `${item.progress}%`}
      actions={<CancelButton item={item} name={name} />}
    >
      {isDelayed && <Notice tone="warn">{whyDelayed(item, now)}</Notice>}
      {!isDelayed && (
        <Bar
          label={words.barOf(name)}
          parts={analysisParts(item.progress)}
          value={item.progress}
          valueText={`${workWords.states[item.status === 'active' ? 'active' : 'waiting']}, ${item.progress}%`}
        />
      )}
      {item.status === 'active' && (
        <>
          <StageList item={item} />
          <p className="text-xs text-ink-3">
            {outlook?.etaSeconds !== undefined && `${words.timeLeft(outlook.etaSeconds)} `}
            {words.mayClose}
          </p>
        </>
      )}
    </Card>
  );
}

/** Why it waits, that nothing was lost, and where it waits for the AI provider, until when at most. */
function whyDelayed({ error, waitsUntil }: AnalysisItem, now: Date): string {
  const why = reasonAndComfort(error, words.keptForRetry);
  return waitsUntil === undefined ? why : `${why} ${words.waitsUntil(soonWords(new Date(waitsUntil), now))}`;
}

/** What the answer knows before the list does, because news was lost or overtaken, goes into the list. */
function useNewerStatus(item: AnalysisItem, status: Answers['analyses']['status'] | undefined): void {
  useEffect(() => {
    if (status && status.seq > item.seq) showNews({ ...item, ...status });
  }, [item, status]);
}

/** Its place in the queue, and which try this is when it is not the first. */
function standing(item: AnalysisItem, outlook: Pick<AnalysisItem, 'queuePosition' | 'etaSeconds'> | undefined): string[] {
  const place =
    item.status === 'waiting' && outlook?.queuePosition !== undefined ? [words.place(outlook.queuePosition, outlook.etaSeconds)] : [];
  // One that was held off before anybody began it has had no try yet.
  const attempt =
    item.attempt > 1 || (item.status === 'delayed' && item.attempt > 0) ? [words.attempt(item.attempt, item.maxAttempts)] : [];
  return [...place, ...attempt];
}

function CancelButton({ item, name }: { item: AnalysisItem; name: string }) {
  const [refusal, setRefusal] = useState<string>();
  const cancel = trpc.analyses.cancel.useMutation({
    onMutate: () => setRefusal(undefined),
    onSuccess: (status) => showNews({ ...item, ...status }),
    onError: (error) => {
      const { code, message } = problemOf(error);
      if (code !== 'already_finished') setRefusal(words.cancelFailed(message));
    },
  });
  return (
    <>
      <Button
        size="small"
        aria-label={words.cancelOf(name)}
        disabled={cancel.isPending}
        onClick={() => cancel.mutate({ jobId: item.jobId })}
      >
        {cancel.isPending ? words.cancelling : words.cancel}
      </Button>
      {refusal && (
        <Notice tone="bad" isUrgent className="basis-full">
          {refusal}
        </Notice>
      )}
    </>
  );
}
