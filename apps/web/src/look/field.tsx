import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from 'react';
import { classNames } from './class-names.ts';

const control =
  'w-full rounded-md border border-line-strong bg-sheet px-2.5 py-1.5 min-h-9 touch:min-h-11 aria-invalid:border-bad disabled:opacity-55';

interface About {
  label: string;
  /** Said after the label in a lighter voice. */
  hint?: string;
  error?: string | undefined;
  /** Keeps the label for assistive technology only. */
  isLabelHidden?: boolean;
  className?: string;
}

/** A text input with its label, hint and error. */
export function Field({ label, hint, error, isLabelHidden, className, ...rest }: InputHTMLAttributes<HTMLInputElement> & About) {
  const id = useId();
  return (
    <Labelled {...{ id, label, hint, error, isLabelHidden, className }}>
      <input
        id={id}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...rest}
      />
    </Labelled>
  );
}

/** A text of several lines with its label. */
export function TextArea({ label, hint, error, isLabelHidden, className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & About) {
  const id = useId();
  return (
    <Labelled {...{ id, label, hint, error, isLabelHidden, className }}>
      <textarea
        id={id}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...rest}
      />
    </Labelled>
  );
}

/** A choice from a short list; the platform's own control. */
export function Select({ label, hint, error, isLabelHidden, className, ...rest }: SelectHTMLAttributes<HTMLSelectElement> & About) {
  const id = useId();
  return (
    <Labelled {...{ id, label, hint, error, isLabelHidden, className }}>
      <select id={id} className={control} {...rest} />
    </Labelled>
  );
}

function Labelled({ id, label, hint, error, isLabelHidden, className, children }: About & { id: string; children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'mb-1 block text-sm font-semibold'}>
        {label} {hint && <span className="text-ink-3">{hint}</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className={classNames('mt-1 text-sm text-bad')}>
          {error}
        </p>
      )}
    </div>
  );
}
