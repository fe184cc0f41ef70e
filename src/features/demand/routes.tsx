import type { FactoryPage } from '@/api/page';

/** The demand explorer; its loader starts the fetch while the page's code is on its way. */
export const demandRoutes: FactoryPage[] = [
  {
    path: 'demand',
    handle: { right: 'demand.read' },
    lazy: {
      Component: async () => (await import('./pages/DemandPage')).DemandPage,
      loader: async () => (await import('./loaders')).loadDemand,
    },
  },
];
