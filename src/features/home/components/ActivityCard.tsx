import type { AuditEntry } from '@/api/contract/audit';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useAuditText } from '@/i18n/auditText';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Instant } from '@/ui/text/Instant';
import styles from './home.module.css';

/** What happened lately, as far as the role may see it. */
export function ActivityCard({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('home');
  const factory = useFactory();
  const text = useAuditText();
  return (
    <Card
      flush
      title={t('activity')}
      actions={
        <LinkButton kind="link" to={paths.audit(factory.number)}>
          {t('allActivity')}
        </LinkButton>
      }
    >
      {entries.length === 0 && <p className={styles['none']}>{t('noActivity')}</p>}
      {entries.length > 0 && (
        <ul className={styles['entries']} aria-label={t('activity')}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles['entry']}>
              <span>{text.sentence(entry)}</span>
              <span className={styles['quiet']}>
                <Instant at={entry.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
