import { lazy, Suspense } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { factoryOf, useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { NotFoundPage } from '../errors/NotFoundPage';
import { PageLoading } from '../PageLoading';

/** Fetched only inside a factory: with antd it is most of the app's code. */
const Shell = lazy(async () => ({ default: (await import('../shell/Shell')).Shell }));

/** Lets members into the factory of the address; a session that ended comes back here after signing in. */
export function RequireFactory() {
  const session = useSession();
  const location = useLocation();
  const { factory: number } = useParams();
  if (session.user === null) {
    return <Navigate to={paths.signIn(location.pathname + location.search)} replace />;
  }
  const factory = factoryOf(session, number);
  if (factory === undefined) return <NotFoundPage full />;
  return (
    <FormatProvider zone={factory.zone} currency={factory.currency}>
      <Suspense fallback={<PageLoading />}>
        <Shell key={factory.id} />
      </Suspense>
    </FormatProvider>
  );
}
