import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from '@/api/queryClient';
import { sessionQuery } from '@/api/session';
import { App } from '@/app/App';
import { createAppRouter } from '@/app/router';
import { setupI18n } from '@/i18n/setup';

async function start(): Promise<void> {
  // The one place where the app meets its mock: left out of a production build, where VITE_PLATFORM is 'http'.
  if (import.meta.env.VITE_PLATFORM === 'browser') {
    const { startMockPlatform } = await import('@mocks/browser');
    await startMockPlatform({ panel: import.meta.env.DEV });
  }
  // All at once, what everything else waits for first: who it is, the words, the page's code and its first answers.
  void queryClient.prefetchQuery(sessionQuery);
  const words = setupI18n();
  const router = createAppRouter();
  await words;
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App router={router} />
    </StrictMode>,
  );
}

void start();
