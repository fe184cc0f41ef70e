import type { Need } from '@/api/contract/home';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { StatusTag } from '@/ui/tag/StatusTag';
import { Instant } from '@/ui/text/Instant';
import styles from './home.module.css';
import { useNeedWords } from './useNeedWords';

/** What waits for the person: one row is one decision. */
export function NeedsCard({ needs }: { readonly needs: readonly Need[] | undefined }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const factory = useFactory();
  const words = useNeedWords();
  return (
    <Card
      flush
      title={
        <span className={styles['heading']}>
          {t('needs')}
          {needs && needs.length > 0 && <span className={styles['count']}>{format.count(needs.length)}</span>}
        </span>
      }
      actions={
        <LinkButton kind="link" to={paths.notifications(factory.number)}>
          {t('allNotices')}
        </LinkButton>
      }
    >
      {needs === undefined && (
        <div className={styles['inside']}>
          <ListSkeleton count={8} />
        </div>
      )}
      {needs?.length === 0 && <p className={styles['none']}>{t('nothing')}</p>}
      {needs && needs.length > 0 && (
        <ul className={styles['needs']} aria-label={t('needs')}>
          {needs.map(words).map((need) => (
            <li key={need.key} className={styles['need']}>
              <span>
                <StatusTag tone={need.tone} icon={null}>
                  {need.tag}
                </StatusTag>
              </span>
              <span className={styles['words']}>
                <strong>{need.title}</strong>
                <span className={styles['quiet']}>{need.sub}</span>
              </span>
              <span className={styles['quiet']}>{need.at !== null && <Instant at={need.at} />}</span>
              <LinkButton to={need.to} label={`${need.act} · ${need.title}`}>
                {need.act}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
