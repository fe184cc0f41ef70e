import { matchRoutes } from 'react-router';
import { factoryPages } from '../factoryPages';

const places = factoryPages.map((page) => ({ path: `/:factory/${page.path ?? ''}`, page }));

const pagesAt = (url: URL) => matchRoutes(places, url.pathname) ?? [];

/** Fetches the code and the first answers of a page that its reader may see and is about to open. */
export async function fetchPageAhead(address: string): Promise<void> {
  const url = new URL(address, window.location.href);
  for (const { route, params } of pagesAt(url)) {
    const { lazy } = route.page;
    const loader = lazy?.loader;
    // Should it fail, whoever opens the page is told.
    await Promise.allSettled([lazy?.Component(), loader && loader().then((load) => load({ params, request: { url: url.href } }))]);
  }
}

/** Fetches the code alone of a page that may be opened one day. */
export async function fetchCodeAhead(address: string): Promise<void> {
  for (const { route } of pagesAt(new URL(address, window.location.href))) {
    const { lazy } = route.page;
    await Promise.allSettled([lazy?.Component(), lazy?.loader?.()]);
  }
}
