import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '../page/Card';
import { Page } from '../page/Page';
import { Skeleton } from './Skeleton';
import styles from './state.module.css';

interface PageSkeletonProps {
  /** The pattern that is coming, so that nothing moves when it arrives. */
  readonly pattern?: 'list' | 'record' | 'explorer';
}

function Lines({ count }: { readonly count: number }) {
  return (
    <div className={styles['lines']}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} width={`${70 - (index % 3) * 15}%`} height={14} />
      ))}
    </div>
  );
}

/** A page in outline while its code and first answer are under way. */
export function PageSkeleton({ pattern = 'list' }: PageSkeletonProps) {
  const { t } = useTranslation('ui');
  return (
    <Page>
      <span role="status" className="visually-hidden">
        {t('state.loadingPage')}
      </span>
      <div className={styles['skeletonHead']}>
        <Skeleton width={180} height={24} />
        <Skeleton width={96} height={32} />
      </div>
      {pattern === 'explorer' && (
        <Card label={t('state.loadingPage')}>
          <Lines count={2} />
        </Card>
      )}
      <Card label={t('state.loadingPage')}>
        <Lines count={pattern === 'list' ? 14 : 8} />
      </Card>
      {pattern !== 'list' && (
        <Card label={t('state.loadingPage')}>
          <Lines count={6} />
        </Card>
      )}
    </Page>
  );
}

/** Lines of a list inside a card. */
export function ListSkeleton({ count = 5 }: { readonly count?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div>
      <span role="status" className="visually-hidden">
        {t('list.loading')}
      </span>
      <Lines count={count} />
    </div>
  );
}
