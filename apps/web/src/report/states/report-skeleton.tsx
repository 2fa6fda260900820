import { Skeleton } from '../../look/skeleton.tsx';
import { words } from '../words.ts';

/** The desk before the report is on it, in the places the report will take. */
export function ReportSkeleton() {
  return (
    <div className="desk">
      <div className="report-contents" aria-hidden>
        <Skeleton label="" lines={6} />
      </div>
      <div className="report-column">
        <Skeleton label={words.loadingReport} lines={9} />
      </div>
      <div className="source-column" aria-hidden>
        <Skeleton label="" lines={12} className="p-5" />
      </div>
    </div>
  );
}
