import type { AnalysisData, AnalysisResult } from '@groundwork/analysis/schema';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { trpc } from '../api/trpc.ts';
import type { AnalysisItem } from '../live/merge-activity.ts';
import { Skeleton } from '../look/skeleton.tsx';
import { Tabs } from '../look/tabs.tsx';
import { loadPage } from '../shell/page-not-loaded.ts';
import { nameOf } from '../work/analysis-name.ts';
import { PickedEvidenceProvider } from './evidence/picked-evidence.tsx';
import { PaperHead } from './paper/paper-head.tsx';
import { Contents } from './reading/contents.tsx';
import { ShortcutsDialog } from './reading/shortcuts-dialog.tsx';
import { useIsWide } from './reading/use-is-wide.ts';
import { useReportKeys } from './reading/use-report-keys.ts';
import { ReportHeader } from './report-header.tsx';
import { contentsOf } from './sections/contents-of.ts';
import { Findings } from './sections/findings.tsx';
import type { SourceHandle } from './source/source-pane.tsx';
import { SourcePlace } from './source/source-place.tsx';
import { ReportSkeleton } from './states/report-skeleton.tsx';
import { UnreachableReport } from './states/unreachable-report.tsx';
import { words } from './words.ts';

/** Loads the report of a completed analysis and lays it on the desk. */
export function CompletedReport({ item }: { item: AnalysisItem }) {
  const view = trpc.reports.view.useQuery({ jobId: item.jobId }, { staleTime: Number.POSITIVE_INFINITY });
  if (view.isPending) return <ReportSkeleton />;
  if (view.isError) return <UnreachableReport error={view.error} onTryAgain={() => void view.refetch()} />;
  return (
    <PickedEvidenceProvider>
      <PaperHead item={item} data={view.data.result.analysis_data} />
      <Desk jobId={item.jobId} title={nameOf(item).name} result={view.data.result} />
    </PickedEvidenceProvider>
  );
}

interface DeskProps {
  jobId: string;
  title: string;
  result: AnalysisResult;
}

/** Contents, report and source side by side; where there is no room, the source comes as a sheet. */
function Desk({ jobId, title, result }: DeskProps) {
  const data = result.analysis_data;
  const isWide = useIsWide();
  const source = useRef<SourceHandle>(null);
  const [view, setView] = useState<ReportView>('findings');
  const [isSourceAsked, setIsSourceAsked] = useState(false);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const entries = useMemo(() => contentsOf(data), [data]);
  const showShortcuts = useCallback(() => setShowsShortcuts(true), []);
  const openSheet = useCallback(() => setIsSourceAsked(true), []);
  const closeSheet = useCallback(() => setIsSourceAsked(false), []);
  // At once, because the place that is gone to has to be on the page before the browser looks for it.
  const showFindings = useCallback(() => flushSync(() => setView('findings')), []);
  useReportKeys({
    turnPage: (by) => source.current?.turn(by),
    zoom: (by) => source.current?.zoom(by),
    showShortcuts,
  });
  const showPage = useCallback((page: number) => {
    setIsSourceAsked(true);
    // A sheet that opens only now has its pages after the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => source.current?.showPage(page)));
  }, []);
  return (
    <>
      <ReportHeader title={title} result={result} onShowSource={isWide ? undefined : openSheet} />
      <div className="desk">
        <Contents entries={entries} data={data} isShown={view === 'findings'} onGo={showFindings} onShowShortcuts={showShortcuts} />
        <ReportColumn view={view} onView={setView} result={result} data={data} onShowPage={showPage} />
        <SourcePlace
          jobId={jobId}
          data={data}
          handle={source}
          isBeside={isWide}
          isSheetOpen={isSourceAsked}
          onOpenSheet={openSheet}
          onCloseSheet={closeSheet}
          onGoToReport={showFindings}
        />
      </div>
      <ShortcutsDialog isOpen={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </>
  );
}

/** The reader of Markdown is as large as the rest of the page, so it comes when the written report is asked for. */
const WrittenReport = lazy(() => loadPage(() => import('./written/written-report.tsx')));

type ReportView = 'findings' | 'written';

interface ReportColumnProps {
  view: ReportView;
  onView: (view: ReportView) => void;
  result: AnalysisResult;
  data: AnalysisData;
  onShowPage: (page: number) => void;
}

function ReportColumn({ view, onView, result, data, onShowPage }: ReportColumnProps) {
  const written = (
    <Suspense fallback={<Skeleton label={words.writtenLoading} lines={9} className="py-6" />}>
      <WrittenReport markdown={result.markdown_report} />
    </Suspense>
  );
  return (
    <div className="report-column">
      <Tabs
        label={words.reportViews}
        value={view}
        onChange={onView}
        tabs={[
          { value: 'findings', label: words.reportTab, panel: <Findings data={data} onShowPage={onShowPage} /> },
          { value: 'written', label: words.writtenTab, panel: written },
        ]}
      />
    </div>
  );
}
