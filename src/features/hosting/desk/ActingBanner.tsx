import { Link } from 'react-router';
import type { DeskTask } from '@/api/contract/desk';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import styles from './desk.module.css';

/** Whose factory this is, as long as one is inside its record: it cannot be closed, only left. */
export function ActingBanner({ task }: { readonly task: Pick<DeskTask, 'factory' | 'mandate'> }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const format = useFormat();
  const { number, scopes, toDay } = task.mandate;
  return (
    <aside className={styles['banner']} aria-label={t('desk:acting', { factory: task.factory.name })}>
      <strong>{t('desk:acting', { factory: task.factory.name })}</strong>
      <span className={styles['bannerTerms']}>
        {t('desk:actingTerms', { number, scopes: format.list(scopes.map((scope) => t(`kind.${scope}`))), to: format.day(toDay) })}
      </span>
      <Link to={paths.desk()} className={styles['leave']}>
        {t('desk:leave')}
      </Link>
    </aside>
  );
}
