import './look/look.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSessionEnded, queryClient } from './api/query-client.ts';
import { trpc, trpcClient } from './api/trpc.ts';
import { router } from './router.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app.');

onSessionEnded(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.removeQueries();
  void router.navigate({ to: '/sign-in', search: { next: href } });
});

createRoot(place).render(
  <StrictMode>
    <trpc.Provider client={trpcClient} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </trpc.Provider>
  </StrictMode>,
);
