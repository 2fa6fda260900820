import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { requireSession } from './session/guard.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { Shell } from './shell/shell.tsx';
import { readListFilter } from './work/list-filter.ts';
import { WorkPage } from './work/work-page.tsx';

/** Around what is shown without the shell. */
function Alone({ children }: { children: ReactNode }) {
  return <main id="content">{children}</main>;
}

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <Alone>
      <NotFoundPage />
    </Alone>
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => (typeof search.next === 'string' ? { next: search.next } : {}),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

/** Every page for someone who is signed in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ location }) => requireSession(location.href),
  component: Shell,
  // Who is signed in could not be asked, so there is no shell to stand in.
  errorComponent: ({ error }) => (
    <Alone>
      <BrokenPage error={error} />
    </Alone>
  ),
});

const work = createRoute({ getParentRoute: () => signedIn, path: '/', validateSearch: readListFilter, component: WorkPage });

/** The report brings the Markdown reader and the source view along; they load when a report is opened. */
const ReportPage = lazy(async () => ({ default: (await import('./report/report-page.tsx')).ReportPage }));

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/analyses/$jobId',
  component: function Report() {
    const { jobId } = report.useParams();
    return (
      <Suspense fallback={<PageSkeleton />}>
        <ReportPage key={jobId} jobId={jobId} />
      </Suspense>
    );
  },
});

const cases = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases',
  component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
});

const casePage = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
});

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: lazyRouteComponent(() => import('./admin/admin-page.tsx'), 'AdminPage'),
});

const anythingElse = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFoundPage });

const routeTree = root.addChildren([signIn, signedIn.addChildren([work, report, cases, casePage, admin, anythingElse])]);

/** The pages by their addresses. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: PageSkeleton,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
