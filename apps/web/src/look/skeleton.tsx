import { LoaderCircle } from 'lucide-react';
import { classNames } from './class-names.ts';

/** Grey lines in the place of what is loading; `label` is told to assistive technology. */
export function Skeleton({ label, lines = 3, className }: { label: string; lines?: number; className?: string }) {
  return (
    <div role="status" className={classNames('grid gap-3', className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden className={classNames('skeleton h-5', line % 3 === 2 ? 'w-2/3' : 'w-full')} />
      ))}
    </div>
  );
}

/** A turning mark beside words that say what is going on. */
export function Spinner() {
  return <LoaderCircle size={16} aria-hidden className="animate-spin" />;
}
