import type { ErrorComponentProps } from '@tanstack/react-router';
import { TRPCClientError } from '@trpc/client';
import { problemOf } from '../api/problem.ts';
import { Button } from '../look/button.tsx';
import { Sheet } from '../look/sheet.tsx';
import { failureWords } from '../words/failures.ts';
import { shellWords } from '../words/shell.ts';
import { useTitle } from './use-title.ts';

/** A page that could not be shown: what happened, that nothing is lost, the next step, and the request id when a call failed. */
export function BrokenPage({ error }: Pick<ErrorComponentProps, 'error'>) {
  useTitle(shellWords.broken.title);
  const problem = error instanceof TRPCClientError ? problemOf(error) : undefined;
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Sheet as="section" className="grid gap-4 p-6" role="alert">
        <h1 className="text-lg font-semibold">{shellWords.broken.title}</h1>
        <p>{problem ? problem.message : shellWords.broken.text}</p>
        {problem?.requestId && <p className="text-sm text-ink-3">{failureWords.requestId(problem.requestId)}</p>}
        {!problem && (
          <details className="text-sm text-ink-3">
            <summary>{shellWords.broken.detail}</summary>
            <p className="mt-2 font-mono wrap-anywhere">{error instanceof Error ? error.message : String(error)}</p>
          </details>
        )}
        <div>
          <Button look="primary" onClick={() => window.location.reload()}>
            {shellWords.broken.reload}
          </Button>
        </div>
      </Sheet>
    </div>
  );
}
