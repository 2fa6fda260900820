import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

/** One of a few, all in view: radio buttons that look like one control. */
export function Segmented<Value extends string>({
  legend,
  options,
  value,
  onChange,
  isLegendHidden,
}: {
  legend: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  isLegendHidden?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className={isLegendHidden ? 'sr-only' : 'mb-1 text-sm font-semibold'}>{legend}</legend>
      <div className="flex rounded-md border border-line-strong">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'flex min-h-8 flex-1 cursor-pointer items-center justify-center border-l border-line px-2 py-1 text-center text-sm font-[550] first:rounded-l-[0.4375rem] first:border-l-0 last:rounded-r-[0.4375rem] touch:min-h-11',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              option.value === value ? 'bg-accent text-accent-ink' : 'bg-sheet hover:bg-sunken',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
