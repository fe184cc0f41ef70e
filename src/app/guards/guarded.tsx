import type { RouteObject } from 'react-router';
import type { PageHandle } from '@/api/pageHandle';
import { useFactory } from '@/api/session';
import type { Right } from '@/domain/rights';
import { Outlet } from 'react-router';
import { ForbiddenPage } from '../errors/ForbiddenPage';

function RequireRight({ right }: { readonly right: Right }) {
  return useFactory().can(right) ? <Outlet /> : <ForbiddenPage />;
}

/** Puts each page behind the right that its handle names. */
export function guarded(pages: readonly (RouteObject & { handle: PageHandle })[]): RouteObject[] {
  return pages.map((page) => ({ element: <RequireRight right={page.handle.right} />, children: [page] }));
}
