import { Navigate } from 'react-router';
import { useSession } from '@/api/session';
import { paths } from '@/domain/paths';

/** `/` leads to where the person works: their factory, the desk, or sign-in. */
export function RootRedirect() {
  const session = useSession();
  const [factory] = session.factories;
  if (session.user === null) return <Navigate to={paths.signIn()} replace />;
  if (factory !== undefined) return <Navigate to={paths.home(factory.number)} replace />;
  return <Navigate to={session.user.platformRole === 'reviewer' ? paths.submissions() : paths.desk()} replace />;
}
