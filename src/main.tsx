import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { setupI18n } from '@/i18n/setup';

async function start(): Promise<void> {
  // The one place where the app meets its mock: left out of a production build, where VITE_PLATFORM is 'http'.
  if (import.meta.env.VITE_PLATFORM === 'browser') {
    const { startMockPlatform } = await import('@mocks/browser');
    await startMockPlatform({ panel: import.meta.env.DEV });
  }
  await setupI18n();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
