import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page/Page';
import { Skeleton } from '@/ui/state/Skeleton';

/** The place of a page whose code or first answer is under way. */
export function PageLoading() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('state.loadingPage')}>
      <Page>
        <Skeleton width={160} height={24} />
        <Skeleton width="100%" height={240} />
      </Page>
    </div>
  );
}
