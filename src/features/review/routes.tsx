import type { PlatformPage } from '@/api/page';

/** The reviewer's pages; loaders start the fetch while the page's code is on its way. */
export const reviewRoutes: PlatformPage[] = [
  {
    path: '/review/submissions',
    handle: { platform: ['reviewer'] },
    lazy: {
      Component: async () => (await import('./pages/SubmissionsPage')).SubmissionsPage,
      loader: async () => (await import('./loaders')).loadSubmissions,
    },
  },
  {
    path: '/review/submissions/:number',
    handle: { platform: ['reviewer'] },
    lazy: {
      Component: async () => (await import('./pages/SubmissionPage')).SubmissionPage,
      loader: async () => (await import('./loaders')).loadSubmission,
    },
  },
];
