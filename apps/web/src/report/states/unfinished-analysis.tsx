import type { AnalysisItem } from '../../live/merge-activity.ts';
import { useNow } from '../../shell/use-now.ts';
import { JobCard } from '../../work/in-progress/job-card.tsx';
import { words } from '../words.ts';
import { StateFrame } from './state-frame.tsx';
import { useLiveItem } from './use-live-item.ts';

/** An analysis on its way, wherever it was started; the report takes this place as soon as it is ready. */
export function UnfinishedAnalysis({ item }: { item: AnalysisItem }) {
  const now = useNow();
  useLiveItem(item.jobId);
  return (
    <StateFrame title={words.onItsWay}>
      <JobCard item={item} now={now} />
      <p className="text-sm text-ink-3">{words.opensByItself}</p>
    </StateFrame>
  );
}
