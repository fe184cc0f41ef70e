import { Navigate, useLocation } from 'react-router';
import { useHasLeft, useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { NotFoundPage } from '../errors/NotFoundPage';
import { PlatformShell } from '../shell/PlatformShell';

/** Only the platform's own people have a desk; to everybody else it is not there. */
export function RequirePlatformPerson() {
  const { user } = useSession();
  const hasLeft = useHasLeft();
  const location = useLocation();
  if (user === null) {
    return <Navigate to={hasLeft ? paths.signIn() : paths.signIn(location.pathname + location.search)} replace />;
  }
  if (user.platformRole === null) return <NotFoundPage full />;
  return <PlatformShell role={user.platformRole} />;
}
