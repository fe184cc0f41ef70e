import { http } from 'msw';
import { setupServer } from 'msw/node';
import type { Platform } from './platform/app';

/**
 * The platform behind msw in a Node process: what the feature tests speak to.
 * @param faults the `X-Fault` header to put on every request, or null
 */
export function serveWithMsw(platform: () => Platform, faults: () => string | null) {
  return setupServer(
    http.all('*/api/v1/*', ({ request }) => {
      const fault = faults();
      if (fault !== null) request.headers.set('x-fault', fault);
      return platform().fetch(request);
    }),
  );
}
