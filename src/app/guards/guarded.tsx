import { Outlet, type RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import { type FactoryPage, type PageLoader, pageRoute } from '@/api/page';
import { useFactory } from '@/api/session';
import type { Right } from '@/domain/rights';
import { ForbiddenPage } from '../errors/ForbiddenPage';

function RequireRight({ right }: { readonly right: Right }) {
  return useFactory().can(right) ? <Outlet /> : <ForbiddenPage />;
}

/** Asks for nothing that the platform would refuse: a page that the role may not see fetches nothing. */
function withRight(right: Right, load: PageLoader): PageLoader {
  return async (place) => {
    const { capabilities } = await loaderFactory(place.params);
    return capabilities.includes(right) ? load(place) : null;
  };
}

/** Puts each page behind the right that its handle names. */
export function guarded(pages: readonly FactoryPage[]): RouteObject[] {
  return pages.map((page) => ({
    element: <RequireRight right={page.handle.right} />,
    children: [pageRoute(page, (loader) => withRight(page.handle.right, loader))],
  }));
}
