import { Link } from '@tanstack/react-router';
import { FolderOpen } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { type Answers, trpc } from '../api/trpc.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Field } from '../look/field.tsx';
import { Notice } from '../look/notice.tsx';
import { Sheet } from '../look/sheet.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { useTitle } from '../shell/use-title.ts';
import { caseWords as words } from '../words/cases.ts';
import { failureWords } from '../words/failures.ts';
import { dayWords } from '../words/moments.ts';
import { BreakableName } from '../work/breakable-name.tsx';
import { RenameCase } from './rename-case.tsx';

type CaseItem = Answers['cases']['list'][number];

const firstCases = 25;
/** The most cases one answer holds; beyond them the search finds the rest. */
const mostCases = 100;

/** The customer's cases: search them, rename them, see what belongs to each. */
export function CasesPage() {
  useTitle(words.title);
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(firstCases);
  const search = useDeferredValue(text.trim());
  const list = trpc.cases.list.useQuery({ limit, ...(search && { search }) }, { placeholderData: (before) => before });
  const cases = list.data ?? [];
  return (
    <div className="mx-auto grid max-w-224 gap-4 p-4 sm:p-6">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{words.title}</h1>
        <p className="text-sm text-ink-3">{words.intro}</p>
      </div>
      <Sheet className="overflow-hidden">
        <search className="block border-b border-line px-4 py-3">
          <Field
            label={words.search}
            isLabelHidden
            type="search"
            placeholder={words.search}
            maxLength={200}
            className="sm:max-w-72"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </search>
        {list.isPending && <Skeleton label={words.loading} lines={4} className="p-4" />}
        {list.isError && (
          <Notice
            tone="bad"
            className="m-4"
            action={
              <Button size="small" onClick={() => void list.refetch()}>
                {failureWords.tryAgain}
              </Button>
            }
          >
            {problemOf(list.error).message}
          </Notice>
        )}
        {list.isSuccess && cases.length === 0 && (
          <EmptyState icon={<FolderOpen size={24} aria-hidden />} title={search ? words.noMatch : words.none}>
            {!search && words.noneText}
          </EmptyState>
        )}
        {cases.length > 0 && (
          <ul aria-label={words.title}>
            {cases.map((item) => (
              <CaseRow key={item.caseId} item={item} />
            ))}
          </ul>
        )}
        {cases.length === limit && limit < mostCases && (
          <div className="flex items-center gap-3 border-t border-line px-4 py-3">
            <Button size="small" onClick={() => setLimit(mostCases)}>
              {words.more}
            </Button>
            <span className="text-sm text-ink-3">{words.shown(cases.length)}</span>
          </div>
        )}
      </Sheet>
    </div>
  );
}

function CaseRow({ item }: { item: CaseItem }) {
  const made = new Date(item.createdAt);
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-sm last:border-0 has-[a:hover]:bg-sunken/60">
      <Link
        to="/cases/$caseId"
        params={{ caseId: item.caseId }}
        className="min-w-0 flex-1 basis-60 py-1 font-semibold text-ink no-underline wrap-anywhere after:absolute after:inset-0 hover:underline"
      >
        <BreakableName name={item.label ?? item.fileName ?? words.unnamed} />
      </Link>
      <span className="text-ink-3">
        {words.analyses(item.analysisCount)} · {words.made(dayWords(made))}
      </span>
      <span className="relative z-1">
        <RenameCase caseId={item.caseId} label={item.label} />
      </span>
    </li>
  );
}
