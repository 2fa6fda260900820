import type { AnalysisData, FindingStatus } from '@groundwork/analysis/schema';
import { useMemo } from 'react';
import { Bar } from '../../look/bar.tsx';
import { Button } from '../../look/button.tsx';
import type { ContentsEntry } from '../sections/contents-of.ts';
import { words } from '../words.ts';
import { useSectionInView } from './use-section-in-view.ts';

interface ContentsProps {
  entries: readonly ContentsEntry[];
  data: AnalysisData;
  /** Whether the parts are on the page now, so that one of them can be the one that is read. */
  isShown: boolean;
  /** Told before a part is gone to, so that it is there to go to. */
  onGo: () => void;
  onShowShortcuts: () => void;
}

/** What the report holds and how much of it, with the part that is being read. */
export function Contents({ entries, data, isShown, onGo, onShowShortcuts }: ContentsProps) {
  const ids = useMemo(() => entries.map((entry) => entry.id), [entries]);
  const statuses = [...data.barriers, ...data.strengths].map((finding) => finding.status);
  const current = useSectionInView(ids);
  return (
    <nav className="report-contents" aria-label={words.contents}>
      <FoundedMeter statuses={statuses} />
      <ul className="contents-list">
        {entries.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={onGo} aria-current={isShown && current === id ? 'location' : undefined}>
              <span>{title}</span>
              {count !== null && <span>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
      {statuses.length > 0 && <KeyHints onShowShortcuts={onShowShortcuts} />}
    </nav>
  );
}

/** How many findings stand as they are. */
function FoundedMeter({ statuses }: { statuses: readonly FindingStatus[] }) {
  if (statuses.length === 0) return null;
  const standing = statuses.filter((status) => status === 'validated').length;
  const text = words.standing(standing, statuses.length);
  return (
    <div className="contents-meter">
      <Bar parts={[{ percent: (standing / statuses.length) * 100, tone: 'full' }]} label={words.findingsThatStand} valueText={text} />
      <span>{text}</span>
    </div>
  );
}

function KeyHints({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  return (
    <div className="contents-keys">
      <p>
        {words.shortcutHints.map(([keys, does]) => (
          <span key={does} className="block">
            <kbd>{keys}</kbd> {does}
          </span>
        ))}
      </p>
      <Button look="quiet" size="small" className="-ml-2.5 justify-self-start" onClick={onShowShortcuts}>
        <kbd>?</kbd> {words.allShortcuts}
      </Button>
    </div>
  );
}
