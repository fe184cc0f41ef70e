import type { Home } from '@/api/contract/home';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { Notice } from '@/ui/state/Notice';

/** A factory without orders: there is nothing to measure, so it is led to its first import. */
export function FirstImport({ running }: { readonly running: Home['runningImport'] }) {
  const { t } = useTranslation('home');
  const factory = useFactory();
  const mayImport = factory.can('orders.import');
  if (running !== null) {
    return (
      <Notice
        tone="info"
        action={<LinkButton to={paths.importRecord(factory.number, running.number)}>{t('seeImport')}</LinkButton>}
      >
        {t('importing', { fileName: running.fileName })}
      </Notice>
    );
  }
  return (
    <Card label={t('emptyTitle')}>
      <EmptyState
        icon="upload"
        title={t('emptyTitle')}
        action={
          mayImport && (
            <LinkButton kind="primary" icon="upload" to={paths.newImport(factory.number)}>
              {t('importFirst')}
            </LinkButton>
          )
        }
      >
        {mayImport ? t('empty') : t('emptyNoRight')}
      </EmptyState>
    </Card>
  );
}
