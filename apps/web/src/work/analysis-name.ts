import type { AnalysisItem } from '../live/merge-activity.ts';
import { workWords } from '../words/work.ts';

/** What an analysis is called, and the document it comes from where that says more: the case label, else the file's name. */
export function nameOf({ caseLabel, fileName, origin }: Pick<AnalysisItem, 'caseLabel' | 'fileName' | 'origin'>): {
  name: string;
  document: string | undefined;
} {
  const document = fileName ?? (origin === 'pasted' ? workWords.pastedText : undefined);
  if (caseLabel) return { name: caseLabel, document };
  if (fileName) return { name: fileName, document: undefined };
  return { name: origin === 'pasted' ? workWords.newAnalysis.pastedName : workWords.unnamed, document: undefined };
}
