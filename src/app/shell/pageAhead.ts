import { matchRoutes } from 'react-router';
import { factoryPages } from '../factoryPages';

const places = factoryPages.map((page) => ({ path: `/:factory/${page.path ?? ''}`, page }));

/** Fetches the code and the first answers of a page that its reader may see and is about to open. */
export async function fetchPageAhead(address: string): Promise<void> {
  const url = new URL(address, window.location.href);
  for (const { route, params } of matchRoutes(places, url.pathname) ?? []) {
    const { lazy } = route.page;
    const loader = lazy?.loader;
    // Should it fail, whoever opens the page is told.
    await Promise.allSettled([lazy?.Component(), loader && loader().then((load) => load({ params, request: { url: url.href } }))]);
  }
}
