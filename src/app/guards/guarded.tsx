import type { LoaderFunction, RouteObject, ShouldRevalidateFunctionArgs } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { useFactory } from '@/api/session';
import type { Right } from '@/domain/rights';
import { Outlet } from 'react-router';
import { ForbiddenPage } from '../errors/ForbiddenPage';

function RequireRight({ right }: { readonly right: Right }) {
  return useFactory().can(right) ? <Outlet /> : <ForbiddenPage />;
}

/** Filters are a page's own: the address must not wait for a loader, or one of two quick clicks would be lost. */
export const onlyForAnotherPage = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

/** Asks for nothing that the platform would refuse: a page that the role may not see fetches nothing. */
function withRight(right: Right, load: LoaderFunction): LoaderFunction {
  return async (args, context) => {
    const { capabilities } = await loaderFactory(args.params);
    return capabilities.includes(right) ? load(args, context) : null;
  };
}

/** Puts each page behind the right that its handle names; its loader runs when the page is entered. */
export function guarded(pages: readonly (RouteObject & { handle: PageHandle })[]): RouteObject[] {
  return pages.map((page) => ({
    element: <RequireRight right={page.handle.right} />,
    children: [
      {
        ...page,
        shouldRevalidate: onlyForAnotherPage,
        ...(typeof page.loader === 'function' ? { loader: withRight(page.handle.right, page.loader) } : {}),
      },
    ],
  }));
}
