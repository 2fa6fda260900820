import type { AppRouter } from '@groundwork/api/router';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { ReactNode } from 'react';
import { trpc } from '../../api/trpc.ts';
import { ReportPage } from '../report-page.tsx';

/** What the server answers, by procedure; a function may refuse by throwing an error as the server sends it. */
export type ServerAnswers = Record<string, (input: unknown) => unknown>;

/** An error as the server sends it. */
export function aRefusal(code: string, message: string, httpStatus = 404): TRPCClientError<AppRouter> {
  return TRPCClientError.from<AppRouter>({ error: { message, code: -32004, data: { code, httpStatus } } });
}

/** Shows the report page on a server that answers as told. */
export async function renderReportPage(answers: ServerAnswers): Promise<void> {
  await renderOnServer(<ReportPage jobId="01a20f12-0b34-75c2-b8e8-8087819280e1" />, answers);
}

/** Shows a part of a page on a server that answers as told; what it is not told stays unanswered, as a slow server's would. */
export async function renderOnServer(part: ReactNode, answers: ServerAnswers): Promise<void> {
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        const answer = answers[op.path];
        if (!answer) return;
        try {
          observer.next({ result: { type: 'data', data: answer(op.input) } });
          observer.complete();
        } catch (error) {
          observer.error(TRPCClientError.from<AppRouter>(error instanceof Error ? error : new Error(String(error))));
        }
      });
  const client = createTRPCClient<AppRouter>({ links: [link] });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  render(
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </trpc.Provider>,
  );
}
