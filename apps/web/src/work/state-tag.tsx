import { Check, X } from 'lucide-react';
import type { AnalysisItem } from '../live/merge-activity.ts';
import { Tag } from '../look/tag.tsx';
import { soonWords } from '../words/moments.ts';
import { workWords } from '../words/work.ts';

const words = workWords.states;

/** The state of an analysis in a word. */
export function StateTag({
  item,
  now,
}: {
  item: Pick<AnalysisItem, 'status' | 'nextAttemptAt' | 'needsReviewCount' | 'warningCodes'>;
  now: Date;
}) {
  switch (item.status) {
    case 'waiting':
      return <Tag>{words.waiting}</Tag>;
    case 'active':
      return <Tag tone="run">{words.active}</Tag>;
    case 'delayed':
      return <Tag tone="warn">{words.delayed(item.nextAttemptAt && soonWords(new Date(item.nextAttemptAt), now))}</Tag>;
    case 'completed':
      if (item.warningCodes.includes('not_an_assessment')) return <Tag tone="warn">{words.toCheck}</Tag>;
      return item.needsReviewCount ? (
        <Tag tone="warn">{words.toReview(item.needsReviewCount)}</Tag>
      ) : (
        <Tag tone="ok">
          <Check size={12} strokeWidth={3} aria-hidden />
          {words.completed}
        </Tag>
      );
    case 'failed':
      return (
        <Tag tone="bad">
          <X size={12} strokeWidth={3} aria-hidden />
          {words.failed}
        </Tag>
      );
    case 'cancelled':
      return <Tag>{words.cancelled}</Tag>;
  }
}
