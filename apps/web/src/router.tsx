import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { AdminPage } from './admin/admin-page.tsx';
import { CasePage } from './cases/case-page.tsx';
import { CasesPage } from './cases/cases-page.tsx';
import { requireSession } from './session/guard.ts';
import { BrokenPage } from './shell/broken-page.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { loadPage } from './shell/page-not-loaded.ts';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
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
  component: SignInPage,
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

const loadReportPage = () => loadPage(() => import('./report/report-page.tsx'));

/** The one page that is larger than all others together; it loads when a link to a report is pointed at. */
const ReportPage = lazy(async () => ({ default: (await loadReportPage()).ReportPage }));

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/analyses/$jobId',
  // What goes wrong here is told when the page is opened.
  loader: () => void loadReportPage().catch(() => {}),
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
  component: CasesPage,
});

const casePage = createRoute({
  getParentRoute: () => signedIn,
  path: '/cases/$caseId',
  component: CasePage,
});

const admin = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin',
  component: AdminPage,
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
