import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { Mandate } from '@/api/contract/mandates';
import { mandateQueries } from '@/api/mandates';
import { useFactory } from '@/api/session';
import { clauses } from '@/domain/hosting/guardrail';
import { paths } from '@/domain/paths';
import { useAuditText } from '@/i18n/auditText';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { RecordPage } from '@/ui/page/RecordPage';
import { Timeline } from '@/ui/page/Timeline';
import { Notice } from '@/ui/state/Notice';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Instant } from '@/ui/text/Instant';
import styles from '../shared/hosting.module.css';
import { useHostingWords } from '../shared/useHostingWords';
import { MandateActions } from './MandateActions';
import { MandateStateTag } from './MandateStateTag';

type Goods = Mandate['products'][number];

function useGoodsColumns(): readonly Column<Goods>[] {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  return useMemo(
    () => [
      {
        key: 'product',
        title: t('mandate.product'),
        alwaysShown: true,
        card: 'title',
        render: ({ number, title, articleNumber, skuFloors }) => (
          <span className={styles['stack']}>
            <Link to={paths.product(factory.number, number)}>{title}</Link>
            <span className={styles['small']}>{articleNumber}</span>
            {skuFloors.length > 0 && (
              <span className={styles['small']}>
                {t('mandate.skuFloors')}: {format.list(skuFloors.map(({ code, floorLi }) => `${code} ${format.unitPrice(floorLi)}`))}
              </span>
            )}
          </span>
        ),
      },
      {
        key: 'lowest',
        title: t('mandate.lowest'),
        width: 150,
        align: 'end',
        card: 'figure',
        render: ({ priceMinLi }) => (priceMinLi === null ? t('wizard.noPrice') : format.unitPrice(priceMinLi)),
      },
      { key: 'floor', title: t('mandate.floor'), width: 130, align: 'end', card: 'figure', render: ({ floorLi }) => format.unitPrice(floorLi) },
    ],
    [t, format, factory.number],
  );
}

/** One mandate: its clauses, the floors of its products, and what became of it. */
export function MandatePage() {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  const words = useHostingWords();
  const audit = useAuditText();
  const { number = '' } = useParams();
  const { data: mandate } = useSuspenseQuery(mandateQueries.byNumber(factory.id, number));
  const timeline = useQuery(mandateQueries.timeline(factory.id, mandate.id));
  const settings = useTableSettings('mandate-goods', useGoodsColumns());
  const stores = mandate.stores === null ? t('mandate.allStores') : format.list(mandate.stores.map(({ name }) => name));
  const detail = {
    scope: `${stores} · ${t('mandate.products', { count: mandate.productCount })}`,
    floor: t('mandate.products', { count: mandate.productCount }),
    dates: format.dayRange(mandate.fromDay, mandate.toDay),
    ask_above: words.limits(mandate).ask,
    never_above: words.limits(mandate).never,
  };

  return (
    <RecordPage
      breadcrumb={[
        { label: t('title'), to: paths.hosting(factory.number) },
        { label: t('mandate.title'), to: paths.mandates(factory.number) },
      ]}
      name={t('mandate.named', { number: mandate.number })}
      status={<MandateStateTag state={mandate.state} />}
      note={mandate.note}
      actions={<MandateActions mandate={mandate} />}
      notice={mandate.state === 'draft' && <Notice tone="warn">{t('mandate.draftNotice')}</Notice>}
      side={
        <>
          <Card title={t('mandate.facts')}>
            <Facts
              facts={[
                { label: t('mandate.scopes'), value: format.list(mandate.scopes.map((scope) => t(`kind.${scope}`))) },
                {
                  label: t('mandate.signed'),
                  value: mandate.signedAt === null ? '—' : <>{mandate.signedByName} · <Instant at={mandate.signedAt} /></>,
                },
                ...(mandate.revokedAt === null
                  ? []
                  : [
                      { label: t('mandate.revoked'), value: <>{mandate.revokedByName} · <Instant at={mandate.revokedAt} /></> },
                      { label: t('mandate.revokeReason'), value: mandate.revokeReason || '—' },
                    ]),
                { label: t('mandate.columns.tasks'), value: format.count(mandate.openTasks) },
              ]}
            />
            <LinkButton kind="link" to={paths.hosting(factory.number)}>
              {t('mandate.seeTasks')}
            </LinkButton>
          </Card>
          <Card title={t('mandate.timeline')}>
            {timeline.isPending && <ListSkeleton count={3} />}
            {timeline.data?.items.length === 0 && <p className={styles['quiet']}>{t('mandate.noTimeline')}</p>}
            {timeline.data && timeline.data.items.length > 0 && (
              <Timeline
                events={timeline.data.items.map((entry) => ({
                  key: entry.id,
                  at: entry.at,
                  what: audit.deed({ ...entry, onBehalf: false, objectLabel: '' }),
                  detail: entry.changes.map(audit.change).join(' · '),
                }))}
              />
            )}
          </Card>
        </>
      }
    >
      <Card title={t('mandate.terms')}>
        <Facts facts={clauses.map((clause) => ({ label: words.clause(clause, mandate), value: detail[clause] }))} />
      </Card>
      <Card flush title={t('mandate.floors')}>
        <DataTable embedded label={t('mandate.floors')} settings={settings} rows={mandate.products} rowKey={(product) => product.id} />
      </Card>
    </RecordPage>
  );
}
