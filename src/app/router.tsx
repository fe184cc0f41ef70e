import { createBrowserRouter, createHashRouter } from 'react-router';
import { routes } from './routes';

/** The static demo runs from any folder of any host, so its addresses stand behind a `#`. */
export function createAppRouter() {
  return import.meta.env.VITE_DEMO ? createHashRouter(routes) : createBrowserRouter(routes);
}
