import type { FactoryPage } from '@/api/page';

/** The marketer's explorer; its loader starts the fetch while the page's code is on its way. */
export const marketingRoutes: FactoryPage[] = [
  {
    path: 'marketing',
    handle: { right: 'marketing.read' },
    lazy: {
      Component: async () => (await import('./pages/MarketingPage')).MarketingPage,
      loader: async () => (await import('./loaders')).loadMarketing,
    },
  },
];
