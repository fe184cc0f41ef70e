import { Link } from 'react-router';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import styles from './page.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/** The pages above this one. The page itself is its own h1 and not repeated here. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={t('page.breadcrumb')} className={styles['breadcrumbs']}>
      <ol className={styles['breadcrumb']}>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
            <Icon name="right" size={12} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
