import type { RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import { mandateQueries } from '@/api/mandates';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { taskQueries } from '@/api/tasks';
import { taskFiltersOf } from './tasks/taskFilters';

/** The factory's side of hosted operations: tasks, mandates. */
export const hostingRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'hosting',
    handle: { right: 'task.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(taskQueries.list(factory.id, taskFiltersOf(new URL(request.url).searchParams)));
      void queryClient.prefetchQuery(taskQueries.counts(factory.id));
      return null;
    },
    lazy: async () => ({ Component: (await import('./tasks/TasksPage')).TasksPage }),
  },
  {
    path: 'hosting/new',
    // A planner asks for a task here; whoever may not hand one over is told so by the button.
    handle: { right: 'task.answer' },
    lazy: async () => ({ Component: (await import('./offer/OfferPage')).OfferPage }),
  },
  {
    path: 'hosting/:number',
    handle: { right: 'task.read' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(taskQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./tasks/TaskPage')).TaskPage }),
  },
  {
    path: 'hosting/mandates',
    handle: { right: 'mandate.read' },
    loader: async ({ params }) => {
      await loaderFactory(params);
      return null;
    },
    lazy: async () => ({ Component: (await import('./mandates/MandatesPage')).MandatesPage }),
  },
  {
    path: 'hosting/mandates/new',
    handle: { right: 'mandate.write' },
    lazy: async () => ({ Component: (await import('./mandates/WizardPages')).NewMandatePage }),
  },
  {
    path: 'hosting/mandates/:number',
    handle: { right: 'mandate.read' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(mandateQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./mandates/MandatePage')).MandatePage }),
  },
  {
    path: 'hosting/mandates/:number/edit',
    handle: { right: 'mandate.write' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(mandateQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./mandates/WizardPages')).AmendMandatePage }),
  },
];
