import type { ErrorComponentProps } from '@tanstack/react-router';
import { TRPCClientError } from '@trpc/client';
import { type Problem, problemOf, unreachable } from '../api/problem.ts';
import { Button } from '../look/button.tsx';
import { Sheet } from '../look/sheet.tsx';
import { failureWords } from '../words/failures.ts';
import { shellWords } from '../words/shell.ts';
import { PageNotLoaded } from './page-not-loaded.ts';
import { useTitle } from './use-title.ts';

/** A page that could not be shown: what happened, that nothing is lost, the next step, and the request id when a call failed. */
export function BrokenPage({ error }: Pick<ErrorComponentProps, 'error'>) {
  const problem = problemBehind(error);
  const title = problem ? shellWords.broken.notNow : shellWords.broken.title;
  useTitle(title);
  return (
    <div className="mx-auto max-w-xl px-4 py-16">
      <Sheet as="section" className="grid gap-4 p-6" role="alert">
        <h1 className="text-lg font-semibold">{title}</h1>
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

/** What of an error is no mistake of the page: a call that was refused, or a server that did not answer. */
function problemBehind(error: unknown): Problem | undefined {
  if (error instanceof PageNotLoaded) return unreachable();
  return error instanceof TRPCClientError ? problemOf(error) : undefined;
}
