import type { FindingStatus } from '@groundwork/analysis/schema';
import { Check, CircleX, Eye } from 'lucide-react';
import { Tag, type Tone } from '../look/tag.tsx';
import { statusNames } from './words.ts';

const looks: Record<FindingStatus, { tone: Tone; Icon: typeof Check }> = {
  validated: { tone: 'ok', Icon: Check },
  needs_review: { tone: 'warn', Icon: Eye },
  flagged: { tone: 'bad', Icon: CircleX },
};

/** How far something may be relied on: colour, sign and word. */
export function StatusTag({ status }: { status: FindingStatus }) {
  const { tone, Icon } = looks[status];
  return (
    <span title={statusNames[status].meaning}>
      <Tag tone={tone}>
        <Icon size={12} strokeWidth={2.5} aria-hidden />
        {statusNames[status].name}
      </Tag>
    </span>
  );
}
