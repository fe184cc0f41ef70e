import { createBrowserRouter, createHashRouter } from 'react-router';
import { appRoutes } from './routes';

/** The static demo runs from any folder of any host, so its addresses stand behind a `#`. */
export function createAppRouter() {
  return import.meta.env.VITE_DEMO ? createHashRouter(appRoutes()) : createBrowserRouter(appRoutes());
}
