import type { Store } from '@/api/contract/stores';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import styles from './stores.module.css';

/** A share of store health with its n, or the reason why there is none. */
export function HealthShare({ share }: { readonly share: Store['health']['dispatchedInTime'] }) {
  const { t } = useTranslation('stores');
  const format = useFormat();
  const n = format.count(share.n);
  if (share.value === null) {
    return <span className={styles['quiet']}>{t(`health.${share.reason ?? 'no-source'}`, { n })}</span>;
  }
  return (
    <span>
      {format.percent(share.value)} <span className={styles['quiet']}>{t('health.n', { n })}</span>
    </span>
  );
}
