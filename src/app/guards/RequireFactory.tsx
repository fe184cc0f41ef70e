import { useMemo } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { type CurrentFactory, FactoryContext, factoryOf, useHasLeft, useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { FormatProvider } from '@/i18n/FormatProvider';
import { NotFoundPage } from '../errors/NotFoundPage';
import { Shell } from '../shell/Shell';

/** Lets members into the factory of the address; a session that ended comes back here after signing in. */
export function RequireFactory() {
  const session = useSession();
  const hasLeft = useHasLeft();
  const location = useLocation();
  const { factory: number } = useParams();
  const access = factoryOf(session, number);
  const factory = useMemo(
    (): CurrentFactory | undefined => access && { ...access, can: (right) => access.capabilities.includes(right) },
    [access],
  );
  if (session.user === null) {
    return <Navigate to={hasLeft ? paths.signIn() : paths.signIn(location.pathname + location.search)} replace />;
  }
  if (factory === undefined) return <NotFoundPage full />;
  return (
    <FormatProvider zone={factory.zone} currency={factory.currency}>
      <FactoryContext value={factory}>
        <Shell key={factory.id} />
      </FactoryContext>
    </FormatProvider>
  );
}
