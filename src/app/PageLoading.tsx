import { PageSkeleton } from '@/ui/state/PageSkeleton';

/** The place of a page whose code or first answer is under way. */
export function PageLoading() {
  return <PageSkeleton />;
}
