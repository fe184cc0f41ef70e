import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { queryClient } from '@/api/queryClient';
import { App } from '@/app/App';
import { appRoutes } from '@/app/routes';
import { serveWithMsw } from '@mocks/node';
import type { OpenDatabase } from '@mocks/db/open';
import type { Platform } from '@mocks/platform/app';
import { createPlatform } from '@mocks/platform/app';
import { heldClock } from '@mocks/platform/core/clock';
import { deriveInJavaScript, passwordHasher } from '@mocks/platform/core/passwords';
import { keptTransport } from '@mocks/platform/core/sessionTransport';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { openDemoDatabase } from './database';
import { testNow } from './platform';

/**
 * The whole app over the demo platform behind msw, for feature tests. Call it once at the top of a test file:
 * it opens the database before the file's tests, and signs out after each.
 */
export function useDemoApp(options: { prepare?: (open: OpenDatabase) => Promise<void> } = {}) {
  const clock = heldClock(testNow);
  let open: OpenDatabase | null = null;
  let platform: Platform | null = null;
  let token: string | null = null;
  let faults: string | null = null;

  const server = serveWithMsw(() => {
    if (platform === null) throw new Error('The demo platform is not open yet');
    return platform;
  }, () => faults);

  beforeAll(async () => {
    // Most of the app's code, which the first page would else wait for longer than a test does.
    await import('@/app/guards/RequireFactory');
    open = await openDemoDatabase();
    await options.prepare?.(open);
    platform = createPlatform({
      database: open.database,
      clock,
      demo: true,
      sessionTransport: keptTransport({ get: () => token, set: (next) => (token = next) }),
      passwords: passwordHasher(deriveInJavaScript),
    });
    server.listen({ onUnhandledRequest: 'error' });
  });
  afterEach(() => {
    token = null;
    faults = null;
    queryClient.clear();
  });
  afterAll(async () => {
    server.close();
    await open?.close();
  });

  return {
    clock,
    /** Asks the platform for faults on every answer from now on, as `X-Fault` does; null for none. */
    setFaults: (wanted: string | null) => {
      faults = wanted;
    },
    /** Opens the app at an address as one of the demo accounts (nobody when null), and answers a person's hands. */
    visit: async (address: string, account: string | null = 'owner') => {
      if (account !== null) await signIn(account);
      const router = createMemoryRouter(appRoutes(), { initialEntries: [address] });
      render(<App router={router} />);
      return { user: userEvent.setup(), router };
    },
    /** A session of an account beside the one that the page uses. */
    tokenOf: async (account: string): Promise<string> => {
      const kept = token;
      await signIn(account);
      const made = token ?? '';
      token = kept;
      return made;
    },
    platform: () => {
      if (platform === null) throw new Error('The demo platform is not open yet');
      return platform;
    },
  };
}

async function signIn(account: string): Promise<void> {
  const response = await fetch('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'XMLHttpRequest' },
    body: JSON.stringify({ account, password: demoPassword }),
  });
  if (!response.ok) throw new Error(`Sign-in of ${account} answered ${response.status}`);
}
