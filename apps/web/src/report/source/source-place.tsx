import type { AnalysisData } from '@groundwork/analysis/schema';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import { problemOf } from '../../api/problem.ts';
import { trpc } from '../../api/trpc.ts';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { failureWords } from '../../words/failures.ts';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';
import { marksOf } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { type SourceHandle, SourcePane } from './source-pane.tsx';
import { SourceSheet } from './source-sheet.tsx';

interface SourcePlaceProps {
  jobId: string;
  data: AnalysisData;
  handle: RefObject<SourceHandle | null>;
  /** Whether it stands beside the report; else it comes as a sheet. */
  isBeside: boolean;
  isSheetOpen: boolean;
  onOpenSheet: () => void;
  onCloseSheet: () => void;
  /** Told before a passage is shown where the report quotes it. */
  onGoToReport: () => void;
}

/** Where the source is shown: beside the report, or over it when something in it is asked for. */
export function SourcePlace({ jobId, data, handle, isBeside, isSheetOpen, onOpenSheet, onCloseSheet, onGoToReport }: SourcePlaceProps) {
  const { picks, pick } = usePickedEvidence();
  useEffect(() => {
    if (picks > 0 && !isBeside) onOpenSheet();
  }, [picks, isBeside, onOpenSheet]);
  const openMark = useCallback(
    (markId: string) => {
      onGoToReport();
      if (isBeside) pick(markId);
      else onCloseSheet();
      // After a sheet is gone, which gives the focus back to where it was.
      requestAnimationFrame(() => showInReport(markId));
    },
    [pick, isBeside, onCloseSheet, onGoToReport],
  );
  const source = <LoadedSource jobId={jobId} data={data} handle={handle} onOpenMark={openMark} />;
  if (isBeside) {
    return (
      <aside className="source-column" aria-label={words.sourceLabel}>
        {source}
      </aside>
    );
  }
  return (
    <SourceSheet isOpen={isSheetOpen} onClose={onCloseSheet}>
      {source}
    </SourceSheet>
  );
}

interface LoadedSourceProps extends Pick<SourcePlaceProps, 'jobId' | 'data' | 'handle'> {
  onOpenMark: (markId: string) => void;
}

function LoadedSource({ jobId, data, handle, onOpenMark }: LoadedSourceProps) {
  const source = trpc.reports.source.useQuery({ jobId }, { staleTime: Number.POSITIVE_INFINITY });
  const marks = useMemo(() => marksOf(data), [data]);
  if (source.isPending) return <Skeleton label={words.loadingSource} lines={12} className="p-5" />;
  if (source.isError) {
    return (
      <Notice
        tone="warn"
        className="m-5"
        action={
          <Button size="small" onClick={() => void source.refetch()}>
            {failureWords.tryAgain}
          </Button>
        }
      >
        {words.sourceFailed} {problemOf(source.error).message}
      </Notice>
    );
  }
  return <SourcePane source={source.data} marks={marks} handle={handle} onOpenMark={onOpenMark} />;
}

/** Brings the place where the report quotes a passage into view, and the focus with it. */
function showInReport(markId: string): void {
  const button = document.querySelector<HTMLElement>(`.report-column [data-mark="${CSS.escape(markId)}"]`);
  button?.closest('details')?.setAttribute('open', '');
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: 'center' });
}
