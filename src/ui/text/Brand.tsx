import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import styles from './Brand.module.css';

/** The product's mark and name. */
export function Brand() {
  const { t } = useTranslation('common');
  return (
    <div className={styles['brand']}>
      <span className={styles['mark']}>
        <Icon name="box" size={18} />
      </span>
      {t('appName')}
    </div>
  );
}
