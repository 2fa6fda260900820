import type { AnalysisItem } from '../../live/merge-activity.ts';
import { useNarrow } from '../../shell/use-narrow.ts';
import { useNow } from '../../shell/use-now.ts';
import { moduleNames } from '../../words/modules.ts';
import { workWords } from '../../words/work.ts';
import { StateTag } from '../state-tag.tsx';
import { FinishedName, FinishedOutcome, FinishedWhen } from './finished-item.tsx';

const { columns } = workWords.finished;
const cell = 'px-4 py-2.5 align-middle';

/** Finished analyses: a table, and on a phone cards. */
export function FinishedList({ items, label }: { items: AnalysisItem[]; label: string }) {
  const now = useNow();
  return useNarrow() ? <Cards {...{ items, label, now }} /> : <Table {...{ items, label, now }} />;
}

function Table({ items, label, now }: { items: AnalysisItem[]; label: string; now: Date }) {
  return (
    <table aria-label={label} className="w-full border-collapse text-sm">
      <thead>
        <tr className="border-b border-line text-left text-ink-3">
          {Object.entries(columns).map(([key, text]) => (
            <th key={key} scope="col" className="px-4 py-2 font-semibold">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.jobId} className="relative border-b border-line last:border-0 has-[a:hover]:bg-sunken/60">
            <td className={`${cell} w-[30%] min-w-48`}>
              <FinishedName item={item} />
            </td>
            <td className={cell}>
              <StateTag item={item} now={now} />
            </td>
            <td className={`${cell} whitespace-nowrap`}>{moduleNames[item.moduleType]}</td>
            <td className={cell}>
              <FinishedOutcome item={item} />
            </td>
            <td className={`${cell} whitespace-nowrap text-ink-3`}>
              <FinishedWhen item={item} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ items, label, now }: { items: AnalysisItem[]; label: string; now: Date }) {
  return (
    <ul aria-label={label} className="text-sm">
      {items.map((item) => (
        <li key={item.jobId} className="relative grid gap-2 border-b border-line p-4 last:border-0">
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <FinishedName item={item} />
            </div>
            <StateTag item={item} now={now} />
          </div>
          <FinishedOutcome item={item} />
          <p className="text-xs text-ink-3">
            {moduleNames[item.moduleType]} · <FinishedWhen item={item} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
