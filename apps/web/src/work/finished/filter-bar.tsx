import { useEffect, useState } from 'react';
import { Field, Select } from '../../look/field.tsx';
import { moduleOptions } from '../../words/modules.ts';
import { workWords } from '../../words/work.ts';
import { finishedGroups, type ListFilter, readListFilter } from '../list-filter.ts';

const words = workWords.finished;

/** Typing is answered when it pauses. */
const pauseMs = 250;

/** Narrows the finished analyses by words, reader and state. */
export function FilterBar({ filter, onChange }: { filter: ListFilter; onChange: (filter: ListFilter) => void }) {
  const [text, setText] = useState(filter.q ?? '');
  useEffect(() => setText(filter.q ?? ''), [filter.q]);
  useEffect(() => {
    const typed = text.trim();
    if (typed === (filter.q ?? '')) return;
    const timer = setTimeout(() => onChange(readListFilter({ ...filter, q: typed })), pauseMs);
    return () => clearTimeout(timer);
  }, [text, filter, onChange]);
  return (
    <search className="flex flex-wrap gap-2 border-b border-line px-4 py-3">
      <Field
        label={words.search}
        isLabelHidden
        type="search"
        placeholder={words.search}
        maxLength={200}
        className="min-w-0 flex-1 basis-52 text-sm sm:max-w-72"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={words.module}
        isLabelHidden
        className="flex-1 basis-32 text-sm sm:flex-none sm:basis-auto"
        value={filter.module ?? ''}
        onChange={(event) => onChange(readListFilter({ ...filter, module: event.target.value }))}
      >
        <option value="">{words.allModules}</option>
        {moduleOptions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        label={words.state}
        isLabelHidden
        className="flex-1 basis-32 text-sm sm:flex-none sm:basis-auto"
        value={filter.state ?? 'all'}
        onChange={(event) => onChange(readListFilter({ ...filter, state: event.target.value }))}
      >
        {finishedGroups.map((group) => (
          <option key={group} value={group}>
            {words.groups[group]}
          </option>
        ))}
      </Select>
    </search>
  );
}
