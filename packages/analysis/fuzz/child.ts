import { analyze, detectDocumentKind, UnreadableDocumentError } from '../src/index.ts';
import { readDocument } from '../src/read/read-document.ts';

/** The process whose parsers are tried; it may be killed at any moment, and ends with its parent. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'read' }
  | { kind: 'report' }
  | { kind: 'refused'; code: string }
  | { kind: 'threw'; stack: string };

const tell = (answer: Answer) => process.send?.(answer);

/** `isWhole`: the whole engine is tried, not only the readers. */
export interface Question {
  bytes: Uint8Array;
  isWhole: boolean;
}

async function answer({ bytes, isWhole }: Question): Promise<Answer> {
  if (!isWhole) {
    await readDocument({ bytes, kind: await detectDocumentKind(bytes) });
    return { kind: 'read' };
  }
  await analyze({ bytes, moduleType: 'post_secondary', today: '2026-03-27' });
  return { kind: 'report' };
}

process.on('message', (question: Question) => {
  answer(question).then(tell, (error: unknown) =>
    tell(
      error instanceof UnreadableDocumentError
        ? { kind: 'refused', code: error.code }
        : { kind: 'threw', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ),
  );
});
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready' });
