import { Outlet, type RouteObject } from 'react-router';
import { type PageLoader, type PlatformPage, pageRoute } from '@/api/page';
import { queryClient } from '@/api/queryClient';
import { sessionQuery, useSession } from '@/api/session';
import type { PlatformRole } from '@/domain/rights';
import { ForbiddenPage } from '../errors/ForbiddenPage';

function RequirePlatformRole({ roles }: { readonly roles: readonly PlatformRole[] }) {
  const role = useSession().user?.platformRole ?? null;
  return role !== null && roles.includes(role) ? <Outlet /> : <ForbiddenPage />;
}

/** Asks for nothing that the platform would refuse. */
function withRole(roles: readonly PlatformRole[], load: PageLoader): PageLoader {
  return async (place) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    return user?.platformRole != null && roles.includes(user.platformRole) ? load(place) : null;
  };
}

/** Puts each page of the platform's own people behind the roles that its handle names. */
export function platformGuarded(pages: readonly PlatformPage[]): RouteObject[] {
  return pages.map((page) => ({
    element: <RequirePlatformRole roles={page.handle.platform} />,
    children: [pageRoute(page, (loader) => withRole(page.handle.platform, loader))],
  }));
}
