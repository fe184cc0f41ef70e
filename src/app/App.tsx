import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient, whenSignedOut } from '@/api/queryClient';
import { sessionQuery, signedOutSession } from '@/api/session';
import { ThemeProvider } from '@/ui/theme/ThemeProvider';
import type { createAppRouter } from './router';

/** Everything around the pages: theme, cache, router. */
export function App({ router }: { readonly router: ReturnType<typeof createAppRouter> }) {
  useEffect(
    () => whenSignedOut(() => queryClient.setQueryData(sessionQuery.queryKey, signedOutSession)),
    [],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        {/* Pages come with their code and their fetch begun: drawn at once, instead of in slices over twenty frames. */}
        <RouterProvider router={router} useTransitions={false} />
      </ThemeProvider>
    </QueryClientProvider>
  );
}
