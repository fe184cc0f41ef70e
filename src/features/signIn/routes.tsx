import type { OpenPage } from '@/api/page';

export const signInRoutes: OpenPage[] = [
  { path: '/sign-in', lazy: { Component: async () => (await import('./SignInPage')).SignInPage } },
];
