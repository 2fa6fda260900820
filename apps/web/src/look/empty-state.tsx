import type { ReactNode } from 'react';

/** What stands where nothing is yet: what will be here, and how it comes about. */
export function EmptyState({ title, children, icon }: { title: string; children?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-10 text-center">
      {icon && <span className="text-accent">{icon}</span>}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-sm text-ink-3">{children}</div>}
    </div>
  );
}
