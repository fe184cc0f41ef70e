import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useOfflineNotice } from './errors/useOfflineNotice';
import { PageLoading } from './PageLoading';

/** Around every page: what is on show while the first answer is under way. */
export function Root() {
  useOfflineNotice();
  return (
    <Suspense fallback={<PageLoading />}>
      <Outlet />
    </Suspense>
  );
}
