import type { ImportDetail } from '@/api/contract/imports';
import { useFactory } from '@/api/session';
import { addDays } from '@/domain/calendar';
import { importLayouts } from '@/domain/orderImport/columns';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { Instant } from '@/ui/text/Instant';
import styles from './imports.module.css';
import { useFileText } from '@/i18n/fileText';

/** Where an import belongs and what file it was. */
export function ImportFacts({ record }: { readonly record: ImportDetail }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const factory = useFactory();
  const words = useFileText();
  const { firstOrderDay: from, lastOrderDay: to, report } = record;
  // Without a stated end the last day of the file may not be over.
  const end = record.endDay ?? (to === null ? null : addDays(to, -1));
  const layout = importLayouts.find((one) => one === record.layout);
  const facts = [
    { label: t('facts.store'), value: record.store.name },
    { label: t('facts.span'), value: from && to ? format.dayRange(from, to) : '—' },
    { label: t('facts.endDay'), value: end === null ? '—' : format.day(end) },
    {
      label: t('facts.currency'),
      value: record.currencyAssumed ? t('facts.assumed', { currency: record.currency }) : record.currency,
    },
    { label: t('facts.layout'), value: layout === undefined ? record.layout : t(`layout.${layout}`) },
    { label: t('facts.encoding'), value: words.encoding(record.encoding) },
    { label: t('facts.size'), value: words.size(record.fileSize) },
    { label: t('facts.orders'), value: format.count(record.ordersNew) },
    { label: t('facts.statuses'), value: format.count(record.statusesMoved) },
    { label: t('facts.who'), value: record.createdByName || t('facts.system') },
    { label: t('facts.begun'), value: <Instant at={record.createdAt} /> },
    ...(record.finishedAt === null ? [] : [{ label: t('facts.finished'), value: <Instant at={record.finishedAt} /> }]),
  ];
  return (
    <>
      <Card title={t('facts.title')}>
        <Facts facts={facts} />
        {record.state === 'published' && (
          <p className={styles['links']}>
            <LinkButton kind="link" to={paths.unlinkedSkus(factory.number)}>
              {t('facts.link')}
            </LinkButton>
            <LinkButton kind="link" to={paths.settings(factory.number)}>
              {t('facts.setAside')}
            </LinkButton>
          </p>
        )}
      </Card>
      {report !== null && record.state === 'published' && (
        <Card title={t('totals.title')} note={t('totals.note')}>
          <Facts
            facts={[
              { label: t('report.orders'), value: format.count(report.totals.orders) },
              { label: t('report.buyers'), value: format.count(report.totals.buyers) },
              { label: t('report.rows'), value: format.count(report.totals.lines) },
              { label: t('report.pieces'), value: format.count(report.totals.pieces) },
              ...report.totals.gmv.map(({ currency, fen }) => ({
                label: t('totals.gmv', { currency }),
                value: format.money(fen, currency),
              })),
            ]}
          />
        </Card>
      )}
    </>
  );
}
