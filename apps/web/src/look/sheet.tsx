import type { HTMLAttributes } from 'react';
import { classNames } from './class-names.ts';

/** A white sheet on the paper ground. `as` names the element it is. */
export function Sheet({
  as: Element = 'div',
  className,
  ...rest
}: HTMLAttributes<HTMLElement> & { as?: 'div' | 'section' | 'article' | 'aside' | 'form' }) {
  return <Element className={classNames('rounded-lg border border-line bg-sheet shadow-sheet', className)} {...rest} />;
}
