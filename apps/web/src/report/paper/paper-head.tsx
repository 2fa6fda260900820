import type { AnalysisData } from '@groundwork/analysis/schema';
import { useEffect } from 'react';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { dayWords } from '../../words/moments.ts';
import { nameOf } from '../../work/analysis-name.ts';
import { openFindings } from '../sections/report-index.ts';
import { moduleWords, words } from '../words.ts';

/** What stands on top of a printed report: whose it is, what kind, from which document and when it was made. On the screen the header says so. */
export function PaperHead({ item, data }: { item: AnalysisItem; data: AnalysisData }) {
  const { name, document } = nameOf(item);
  useRunningTitle(name);
  const findings = data.barriers.length + data.strengths.length;
  const lines = [
    moduleWords[data.moduleType].reportTitle,
    words.madeOn(dayWords(new Date(item.finishedAt ?? item.updatedAt))),
    document && words.madeFrom(document),
  ];
  return (
    <header className="paper-head">
      <p className="paper-maker">{words.maker}</p>
      <p className="paper-title">{name}</p>
      <p>
        {lines.filter(Boolean).join(' · ')}
        {findings > 0 && <span className="paper-open"> · {words.openOf(openFindings(data).length, findings)}</span>}
      </p>
    </header>
  );
}

/** Gives the foot of each printed page its title: CSS reads it from the root, for a page's margin sees nothing below it. */
function useRunningTitle(title: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--running-title', JSON.stringify(title));
    return () => {
      style.removeProperty('--running-title');
    };
  }, [title]);
}
