import type { ModuleType } from '@groundwork/analysis/schema';
import { sizeWords } from '../../words/figures.ts';
import { workWords } from '../../words/work.ts';
import type { Parcel } from '../outbox/outbox-state.ts';

/** A document chosen on the page and not handed over yet. `complaint` says why it cannot be sent. */
export interface ChosenDocument {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  content: Parcel['content'];
  complaint: string | undefined;
}

/** A file as chosen; what its bytes are is judged by the server. `maxBytes` is the most the server takes. */
export function chooseFile(file: File, maxBytes: number): ChosenDocument {
  return { id: newId(), name: file.name, size: file.size, content: { kind: 'file', file }, complaint: complaintAbout(file.size, maxBytes) };
}

/** A pasted text as chosen. */
export function chooseText(text: string, maxBytes: number): ChosenDocument {
  const size = new Blob([text]).size;
  const name = workWords.newAnalysis.pastedName;
  return { id: newId(), name, size, content: { kind: 'text', text }, complaint: complaintAbout(size, maxBytes) };
}

/** The documents that can be sent, each as a parcel. With a case label they are one case, without one each is a case of its own. */
export function packParcels(
  documents: ChosenDocument[],
  { moduleType, caseLabel }: { moduleType: ModuleType; caseLabel: string },
): Parcel[] {
  const label = caseLabel.trim();
  const sharedCase = newId();
  return documents
    .filter(({ complaint }) => complaint === undefined)
    .map(({ id, name, size, content }) => ({
      id,
      name,
      size,
      content,
      moduleType,
      caseLabel: label,
      caseId: label ? sharedCase : newId(),
    }));
}

function complaintAbout(size: number, maxBytes: number): string | undefined {
  if (size === 0) return workWords.newAnalysis.empty;
  return size > maxBytes ? workWords.newAnalysis.tooLarge(sizeWords(maxBytes)) : undefined;
}

/** A random UUID. Not `crypto.randomUUID`, which a page on plain HTTP in an office's network does not have. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
