import { type ComponentType, memo } from 'react';
import type { Params, RouteObject } from 'react-router';
import type { PlatformRole, Right } from '@/domain/rights';

/** What a factory's route says of itself: `right` guards it, and the tests that walk all routes read it. */
export interface PageHandle {
  /** Whoever lacks it gets the 403 page; `member` for every role. */
  right: Right;
}

/** What a route of the platform's own people says of itself. */
export interface PlatformPageHandle {
  /** Whoever of them is none of these gets the 403 page; to members of factories the page is not there. */
  platform: readonly PlatformRole[];
}

/** Begins to ask for what a page shows, before the page is drawn. */
export type PageLoader = (place: { readonly params: Params; readonly request: { readonly url: string } }) => Promise<null>;

/** A page's code, fetched when the page is first entered; its loader asks for what the page shows beside that. */
export interface PageCode {
  Component: () => Promise<ComponentType>;
  loader?: () => Promise<PageLoader>;
}

/** A page that everybody may open. */
export interface OpenPage {
  path?: string;
  index?: true;
  lazy?: PageCode;
  /** Of an address that only leads on. */
  loader?: RouteObject['loader'];
}

export interface FactoryPage extends OpenPage {
  handle: PageHandle;
}

export interface PlatformPage extends OpenPage {
  handle: PlatformPageHandle;
}

/** Filters are a page's own: the address must not wait for a loader, or one of two quick clicks would be lost. */
const onlyForAnotherPage: RouteObject['shouldRevalidate'] = ({ currentUrl, nextUrl }) => currentUrl.pathname !== nextUrl.pathname;

/** Every step of a move draws all routes that are on show anew; what reads nothing that has changed need not be. */
export function onlyWhenItChanges(component: ComponentType): ComponentType {
  return memo(component);
}

/** A page as the router has it, its loader run when the page is entered, and only as `guard` lets it. */
export function pageRoute(
  { index, path, lazy, ...page }: OpenPage & { handle?: unknown },
  guard: (loader: PageLoader) => PageLoader = (loader) => loader,
): RouteObject {
  const place = index ? { index: true as const } : { path };
  const guardedLoader = lazy?.loader;
  return {
    ...page,
    ...place,
    shouldRevalidate: onlyForAnotherPage,
    ...(lazy && {
      // Made anew for each router, which takes off it what has been fetched.
      lazy: {
        Component: async () => onlyWhenItChanges(await lazy.Component()),
        ...(guardedLoader && { loader: async () => guard(await guardedLoader()) }),
      },
    }),
  };
}
