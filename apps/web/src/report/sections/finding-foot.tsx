import type { Finding } from '@groundwork/analysis/schema';
import { moduleWords, words } from '../words.ts';
import { explainFinding } from './explain-finding.ts';
import { PartLinks } from './part-links.tsx';
import type { ReportIndex } from './report-index.ts';

/** What answers a finding, and why it is what it is. */
export function FindingFoot({ finding, index }: { finding: Finding; index: ReportIndex }) {
  const answers = index.answersTo.get(finding.id) ?? [];
  return (
    <footer className="grid gap-2 border-t border-line pt-3 text-sm text-ink-2">
      {answers.length > 0 && <PartLinks label={moduleWords[index.moduleType].answeredBy} parts={answers} />}
      <details className="more why">
        <summary>{words.why}</summary>
        <dl className="grid gap-2 pt-2">
          {explainFinding(finding, index).map(({ question, answers: found }) => (
            <div key={question}>
              <dt className="font-semibold">{question}</dt>
              {found.map((answer) => (
                <dd key={answer}>{answer}</dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </footer>
  );
}
