import type { AnalysisResult } from '@groundwork/analysis/schema';
import { Check, Copy, Download, PanelRight, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../look/button.tsx';
import { Menu } from '../look/menu.tsx';
import { Tag } from '../look/tag.tsx';
import { moduleNames } from '../words/modules.ts';
import { BreakableName } from '../work/breakable-name.tsx';
import { currencyInWords } from './currency-in-words.ts';
import { fileNameFor, saveAsFile } from './save-as-file.ts';
import { openFindings } from './sections/report-index.ts';
import { words } from './words.ts';

interface ReportHeaderProps {
  title: string;
  result: AnalysisResult;
  /** Opens the source; absent where it stands beside the report already. */
  onShowSource?: () => void;
}

/** Whose report this is, how much of it is open, how current it is, and what can be taken away. */
export function ReportHeader({ title, result, onShowSource }: ReportHeaderProps) {
  const data = result.analysis_data;
  const findings = data.barriers.length + data.strengths.length;
  const open = openFindings(data).length;
  return (
    <header className="report-header">
      <h1 className="min-w-0 text-lg font-bold tracking-tight wrap-anywhere">
        <BreakableName name={title} />
      </h1>
      <Tag>{moduleNames[data.moduleType]}</Tag>
      {findings > 0 && <Tag tone={open === 0 ? 'ok' : 'warn'}>{words.openOf(open, findings)}</Tag>}
      {findings > 0 && <span className="text-sm text-ink-3 max-md:hidden">{currencyInWords(data.quality.currency)}</span>}
      <div className="report-actions">
        {onShowSource && (
          <Button size="small" look="primary" onClick={onShowSource}>
            <PanelRight size={16} aria-hidden />
            {words.showSource}
          </Button>
        )}
        <CopyButton text={result.markdown_report} />
        <DownloadMenu title={title} result={result} />
        <Button size="small" className="max-md:hidden" onClick={() => window.print()}>
          <Printer size={16} aria-hidden />
          {words.print}
        </Button>
      </div>
    </header>
  );
}

const copiedForMs = 2500;

/** Copies the written report, and says whether it worked where it was asked for. */
function CopyButton({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), copiedForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <Button size="small" onClick={copy} title={words.copyHint}>
        {outcome === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        {outcome === 'copied' ? words.copied : words.copy}
      </Button>
      <span role="status" className={outcome === 'refused' ? 'text-sm text-bad' : 'sr-only'}>
        {outcome === 'refused' ? words.copyFailed : outcome === 'copied' ? words.copied : ''}
      </span>
    </>
  );
}

function DownloadMenu({ title, result }: { title: string; result: AnalysisResult }) {
  const items = [
    {
      key: 'md',
      label: words.downloadMarkdown,
      onSelect: () => saveAsFile(fileNameFor(title, 'md'), 'text/markdown', result.markdown_report),
    },
    {
      key: 'json',
      label: words.downloadJson,
      onSelect: () => saveAsFile(fileNameFor(title, 'json'), 'application/json', `${JSON.stringify(result.analysis_data, null, 2)}\n`),
    },
  ];
  return (
    <Menu
      size="small"
      label={
        <>
          <Download size={16} aria-hidden />
          {words.download}
        </>
      }
      items={items}
    />
  );
}
