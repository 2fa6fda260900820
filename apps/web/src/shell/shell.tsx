import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LiveActivity } from '../live/live-activity.tsx';
import { Notice } from '../look/notice.tsx';
import { shellWords } from '../words/shell.ts';
import { useLeaveWarning } from '../work/outbox/tab-outbox.ts';
import { Announcer } from './announcer.tsx';
import { TopBar } from './top-bar.tsx';
import { useOnline } from './use-online.ts';

/** What surrounds every page of someone who is signed in. */
export function Shell() {
  useLeaveWarning();
  const isOnline = useOnline();
  const main = useFocusOnArrival();
  return (
    <LiveActivity>
      <a
        href="#content"
        className="fixed top-2 left-2 z-30 -translate-y-20 rounded-md bg-accent px-4 py-2 font-[550] text-accent-ink no-underline focus:translate-y-0 print:hidden"
      >
        {shellWords.skip}
      </a>
      <TopBar />
      {!isOnline && (
        <Notice tone="warn" isUrgent className="rounded-none px-6">
          {shellWords.offline}
        </Notice>
      )}
      <Announcer />
      <main id="content" ref={main} tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
    </LiveActivity>
  );
}

/** Moves focus to the content when another page has come, so that a screen reader reads it and Tab goes on from there. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (path === undefined || shown.current === path) return;
    const isFirst = shown.current === undefined;
    shown.current = path;
    if (!isFirst) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
