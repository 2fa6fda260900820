import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

const looks = {
  plain: 'border-line-strong bg-sheet text-ink hover:bg-sunken',
  primary: 'border-accent bg-accent text-accent-ink hover:brightness-110',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
  danger: 'border-bad bg-sheet text-bad hover:bg-bad-soft',
} as const;
export type ButtonLook = keyof typeof looks;

const sizes = {
  normal: 'min-h-9 px-3.5 py-1.5 touch:min-h-11',
  small: 'min-h-7 px-2.5 py-0.5 text-sm touch:min-h-11 touch:px-3.5',
} as const;
export type ButtonSize = keyof typeof sizes;

/** The classes of a button, for links that look like one. */
export function buttonClasses({ look = 'plain', size = 'normal' }: { look?: ButtonLook; size?: ButtonSize } = {}): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border font-[550] whitespace-nowrap no-underline transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    looks[look],
    sizes[size],
  );
}

/** A button. Give one that holds only an icon an `aria-label`. */
export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook; size?: ButtonSize }) {
  return <button type={type} className={classNames(buttonClasses({ look, size }), className)} {...rest} />;
}
