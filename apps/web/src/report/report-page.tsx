import { trpc } from '../api/trpc.ts';
import { useTitle } from '../shell/use-title.ts';
import { nameOf } from '../work/analysis-name.ts';
import { CompletedReport } from './completed-report.tsx';
import { ReportSkeleton } from './states/report-skeleton.tsx';
import { StoppedAnalysis } from './states/stopped-analysis.tsx';
import { UnfinishedAnalysis } from './states/unfinished-analysis.tsx';
import { UnreachableReport } from './states/unreachable-report.tsx';
import { words } from './words.ts';
import './report.css';
import './paper/on-paper.css';

/** One analysis from its first second to its report: while it runs its progress, when it stopped what happened, and then the report itself. */
export function ReportPage({ jobId }: { jobId: string }) {
  const item = trpc.analyses.item.useQuery({ jobId });
  useTitle(item.data ? nameOf(item.data).name : words.analysis);
  if (item.isPending) return <ReportSkeleton />;
  if (item.isError) return <UnreachableReport error={item.error} onTryAgain={() => void item.refetch()} />;
  switch (item.data.status) {
    case 'completed':
      return <CompletedReport item={item.data} />;
    case 'failed':
    case 'cancelled':
      return <StoppedAnalysis item={item.data} />;
    case 'waiting':
    case 'active':
    case 'delayed':
      return <UnfinishedAnalysis item={item.data} />;
  }
}
