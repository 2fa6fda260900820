import { classNames } from './class-names.ts';

/** One stretch of a bar, in percent of its whole width. */
export interface BarPart {
  percent: number;
  tone: 'light' | 'full';
}

const tones = { light: 'bg-accent-line', full: 'bg-accent' } as const;

/**
 * A progress bar of one or more stretches. `label` says what is measured, `valueText` how far it is, in words; `value` (0 to 100) is told to
 * assistive technology, and is the sum of the stretches unless given.
 */
export function Bar({
  parts,
  label,
  value,
  valueText,
  className,
}: {
  parts: BarPart[];
  label: string;
  value?: number;
  valueText?: string;
  className?: string;
}) {
  const shown = parts.filter((part) => part.percent > 0);
  const sum = parts.reduce((total, part) => total + part.percent, 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, Math.round(value ?? sum))}
      aria-valuetext={valueText}
      className={classNames('flex h-2 gap-0.5 overflow-hidden rounded-full bg-sunken', className)}
    >
      {shown.map((part) => (
        <span
          key={part.tone}
          className={classNames('block transition-[width] duration-150 ease-linear', tones[part.tone])}
          style={{ width: `${part.percent}%` }}
        />
      ))}
    </div>
  );
}
