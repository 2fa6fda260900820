import { analyze, UnreadableDocumentError } from '../src/index.ts';

/** The process whose parsers are tried; it may be killed at any moment, and ends with its parent. */
export type Answer = { kind: 'ready' } | { kind: 'report' } | { kind: 'refused'; code: string } | { kind: 'threw'; stack: string };

const tell = (answer: Answer) => process.send?.(answer);

process.on('message', (bytes: Uint8Array) => {
  analyze({ bytes, moduleType: 'post_secondary', today: '2026-03-27' }).then(
    () => tell({ kind: 'report' }),
    (error: unknown) =>
      tell(
        error instanceof UnreadableDocumentError
          ? { kind: 'refused', code: error.code }
          : { kind: 'threw', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) },
      ),
  );
});
process.on('disconnect', () => process.exit(0));
tell({ kind: 'ready' });
