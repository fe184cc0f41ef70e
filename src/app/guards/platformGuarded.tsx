import type { LoaderFunction, RouteObject } from 'react-router';
import { Outlet } from 'react-router';
import type { PlatformPageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { sessionQuery, useSession } from '@/api/session';
import type { PlatformRole } from '@/domain/rights';
import { ForbiddenPage } from '../errors/ForbiddenPage';
import { onlyForAnotherPage } from './guarded';

function RequirePlatformRole({ roles }: { readonly roles: readonly PlatformRole[] }) {
  const role = useSession().user?.platformRole ?? null;
  return role !== null && roles.includes(role) ? <Outlet /> : <ForbiddenPage />;
}

/** Asks for nothing that the platform would refuse. */
function withRole(roles: readonly PlatformRole[], load: LoaderFunction): LoaderFunction {
  return async (args, context) => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    return user?.platformRole != null && roles.includes(user.platformRole) ? load(args, context) : null;
  };
}

/** Puts each page of the platform's own people behind the roles that its handle names. */
export function platformGuarded(pages: readonly (RouteObject & { handle: PlatformPageHandle })[]): RouteObject[] {
  return pages.map((page) => ({
    element: <RequirePlatformRole roles={page.handle.platform} />,
    children: [
      {
        ...page,
        shouldRevalidate: onlyForAnotherPage,
        ...(typeof page.loader === 'function' ? { loader: withRole(page.handle.platform, page.loader) } : {}),
      },
    ],
  }));
}
