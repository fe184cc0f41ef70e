import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { paths } from '@/domain/paths';
import { fewestHealthCases, storeHealthDays } from '@/domain/storeHealth';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { RecordPage } from '@/ui/page/RecordPage';
import { Instant } from '@/ui/text/Instant';
import { HealthShare } from '../components/HealthShare';
import { StoreActions } from '../components/StoreActions';
import { StoreProducts } from '../components/StoreProducts';
import { StoreStatusTag } from '../components/StoreStatusTag';
import { StoreTimeline } from '../components/StoreTimeline';
import styles from '../components/stores.module.css';

/** One flagship store: profile, promises, health, and what happened to it. */
export function StorePage() {
  const { t } = useTranslation(['stores', 'common']);
  const format = useFormat();
  const factory = useFactory();
  const { number = '' } = useParams();
  const { data: store } = useSuspenseQuery(storeQueries.byNumber(factory.id, number));
  const yesNo = (value: boolean) => (value ? t('common:yes') : t('common:no'));
  const holiday = store.holiday && format.dayRange(store.holiday.from, store.holiday.to);

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.stores(factory.number) }]}
      name={store.name}
      status={<StoreStatusTag status={store.status} />}
      note={
        holiday &&
        (store.holiday?.note
          ? t('holiday.planned', { range: holiday, note: store.holiday.note })
          : t('holiday.plannedNoNote', { range: holiday }))
      }
      actions={<StoreActions store={store} />}
      anchors={[
        { id: 'profile', label: t('record.profile') },
        { id: 'promises', label: t('record.promises') },
        { id: 'health', label: t('record.health') },
        { id: 'products', label: t('record.products') },
      ]}
      side={
        <>
          <Card title={t('record.facts')}>
            <Facts
              facts={[
                { label: t('record.number'), value: store.number },
                { label: t('columns.channel'), value: t(`channel.${store.channel}`) },
                { label: t('columns.live'), value: format.count(store.liveListings) },
                { label: t('record.opened'), value: <Instant at={store.createdAt} /> },
                { label: t('columns.updated'), value: <Instant at={store.updatedAt} /> },
              ]}
            />
            <p className={styles['links']}>
              <LinkButton kind="link" to={`${paths.demand(factory.number)}?store=${store.number}`}>
                {t('record.seeDemand')}
              </LinkButton>
            </p>
          </Card>
          <StoreTimeline store={store} />
        </>
      }
    >
      <Card id="profile" title={t('record.profile')}>
        <Facts
          wide
          facts={[
            { label: t('field.name'), value: store.name },
            { label: t('field.brand'), value: store.brand || '—' },
            { label: t('field.contactName'), value: store.contactName || '—' },
            { label: t('field.contactPhone'), value: store.contactPhone || '—' },
            { label: t('field.introduction'), value: store.introduction || '—' },
          ]}
        />
      </Card>
      <Card id="promises" title={t('record.promises')}>
        <Facts
          wide
          facts={[
            { label: t('field.dispatchPromiseHours'), value: t('promiseHours', { hours: store.dispatchPromiseHours }) },
            { label: t('field.freeSample'), value: yesNo(store.freeSample) },
            { label: t('field.lightCustomisation'), value: yesNo(store.lightCustomisation) },
          ]}
        />
      </Card>
      <Card id="health" title={t('record.health')} note={`${t('record.healthNote', { days: storeHealthDays })} · ${t('record.healthWindow', { n: fewestHealthCases })}`}>
        <Facts
          wide
          facts={[
            { label: t('columns.dispatched'), value: <HealthShare share={store.health.dispatchedInTime} /> },
            { label: t('columns.answered'), value: <HealthShare share={store.health.answeredInTime} /> },
          ]}
        />
      </Card>
      <StoreProducts store={store} />
    </RecordPage>
  );
}
