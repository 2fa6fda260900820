import { type ReactNode, useId } from 'react';
import { Sheet } from '../../look/sheet.tsx';
import { BreakableName } from '../breakable-name.tsx';

/** The frame of whatever is on its way: its name, its state, what else is known, and on the right how far it is and the way to stop it. */
export function Card({
  name,
  tag,
  about,
  figure,
  actions,
  children,
}: {
  name: string;
  tag: ReactNode;
  about: string;
  figure?: string;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <Sheet as="article" aria-labelledby={id} className="grid gap-3 p-4 lg:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 id={id} className="min-w-0 font-semibold wrap-anywhere">
          <BreakableName name={name} />
        </h3>
        {tag}
        <div className="flex min-w-0 flex-1 basis-72 items-center gap-3">
          <p className="min-w-0 flex-1 text-sm text-ink-3 wrap-anywhere">
            <BreakableName name={about} />
          </p>
          <div className="flex flex-wrap items-center justify-end gap-3">
            {figure && <p className="text-lg font-[650] tabular-nums">{figure}</p>}
            {actions}
          </div>
        </div>
      </div>
      {children}
    </Sheet>
  );
}
