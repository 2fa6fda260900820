import { Skeleton } from '../look/skeleton.tsx';
import { shellWords } from '../words/shell.ts';

/** Stands in the place of a page whose code or data is on its way. */
export function PageSkeleton() {
  return (
    <div className="mx-auto max-w-304 p-6">
      <Skeleton label={shellWords.loading} lines={6} />
    </div>
  );
}
