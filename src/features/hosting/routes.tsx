import type { FactoryPage } from '@/api/page';

/** The factory's side of hosted operations: tasks, mandates. */
export const hostingRoutes: FactoryPage[] = [
  {
    path: 'hosting',
    handle: { right: 'task.read' },
    lazy: {
      Component: async () => (await import('./tasks/TasksPage')).TasksPage,
      loader: async () => (await import('./loaders')).loadTasks,
    },
  },
  {
    path: 'hosting/new',
    // A planner asks for a task here; whoever may not hand one over is told so by the button.
    handle: { right: 'task.answer' },
    lazy: {
      Component: async () => (await import('./offer/OfferPage')).OfferPage,
    },
  },
  {
    path: 'hosting/:number',
    handle: { right: 'task.read' },
    lazy: {
      Component: async () => (await import('./tasks/TaskPage')).TaskPage,
      loader: async () => (await import('./loaders')).loadTask,
    },
  },
  {
    path: 'hosting/mandates',
    handle: { right: 'mandate.read' },
    lazy: {
      Component: async () => (await import('./mandates/MandatesPage')).MandatesPage,
      loader: async () => (await import('./loaders')).loadMandates,
    },
  },
  {
    path: 'hosting/mandates/new',
    handle: { right: 'mandate.write' },
    lazy: {
      Component: async () => (await import('./mandates/WizardPages')).NewMandatePage,
    },
  },
  {
    path: 'hosting/mandates/:number',
    handle: { right: 'mandate.read' },
    lazy: {
      Component: async () => (await import('./mandates/MandatePage')).MandatePage,
      loader: async () => (await import('./loaders')).loadMandate,
    },
  },
  {
    path: 'hosting/mandates/:number/edit',
    handle: { right: 'mandate.write' },
    lazy: {
      Component: async () => (await import('./mandates/WizardPages')).AmendMandatePage,
      loader: async () => (await import('./loaders')).loadMandate,
    },
  },
];
