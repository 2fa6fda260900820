import type { Finding } from '@groundwork/analysis/schema';
import { words } from '../words.ts';
import { PartLinks } from './part-links.tsx';
import type { ReportIndex } from './report-index.ts';

/** What answers a finding, and why it stands. */
export function FindingFoot({ finding, index }: { finding: Finding; index: ReportIndex }) {
  const answers = index.answersTo.get(finding.id) ?? [];
  const why = finding.status === 'validated' ? finding.reasons : [];
  if (answers.length === 0 && why.length === 0) return null;
  return (
    <footer className="grid gap-2 border-t border-line pt-3 text-sm text-ink-2">
      {answers.length > 0 && <PartLinks label={words.answeredBy} parts={answers} />}
      {why.length > 0 && (
        <details className="more">
          <summary>{words.whyValidated}</summary>
          <ul className="list-disc pl-5">
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </footer>
  );
}
