import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useHasLeft, useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { NotFoundPage } from '../errors/NotFoundPage';

/** Only the platform's own people have a desk. */
export function RequirePlatformPerson({ children }: { readonly children: ReactNode }) {
  const { user } = useSession();
  const hasLeft = useHasLeft();
  if (user === null) return <Navigate to={hasLeft ? paths.signIn() : paths.signIn(paths.desk())} replace />;
  return user.platformRole === null ? <NotFoundPage full /> : children;
}
