import { redirect } from 'react-router';
import type { PlatformPage } from '@/api/page';
import { paths } from '@/domain/paths';

/** The desk of the hosted team: an agent's queue and tasks, the lead's load. */
export const deskRoutes: PlatformPage[] = [
  {
    path: '/desk',
    handle: { platform: ['agent', 'lead'] },
    lazy: {
      Component: async () => (await import('./desk/DeskPage')).DeskPage,
      loader: async () => (await import('./desk/loaders')).loadDesk,
    },
  },
  {
    // Where the addresses of tasks begin: the queue itself.
    path: '/desk/tasks',
    handle: { platform: ['agent', 'lead'] },
    loader: () => redirect(paths.desk()),
  },
  {
    path: '/desk/tasks/:number',
    handle: { platform: ['agent'] },
    lazy: {
      Component: async () => (await import('./desk/DeskTaskPage')).DeskTaskPage,
      loader: async () => (await import('./desk/loaders')).loadDeskTask,
    },
  },
  {
    path: '/desk/load',
    handle: { platform: ['lead'] },
    lazy: {
      Component: async () => (await import('./desk/LoadPage')).LoadPage,
      loader: async () => (await import('./desk/loaders')).loadLoad,
    },
  },
];
