import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { homeQueries } from '@/api/home';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { useTranslation } from '@/i18n/useTranslation';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { Card } from '@/ui/page/Card';
import { ProblemState } from '@/ui/state/ProblemState';
import { ActivityCard } from '../components/ActivityCard';
import { FirstImport } from '../components/FirstImport';
import { MeasuresCard } from '../components/MeasuresCard';
import { NeedsCard } from '../components/NeedsCard';
import { useGreeting } from '../components/useGreeting';
import { WindowChoice } from '../components/WindowChoice';
import styles from '../components/home.module.css';
import { homeWindowOf, measuresOf } from '../homeView';

/** The id of the store that the address names; undefined for all of them. */
function useStoreId(number: string | null): string | undefined {
  const factory = useFactory();
  const stores = useQuery({ ...storeQueries.list(factory.id, { limit: 100, sort: 'number' }), enabled: number !== null });
  return stores.data?.items.find((store) => store.number === number)?.id;
}

/** What needs me now, how it stands, what happened. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const factory = useFactory();
  const greeting = useGreeting();
  const [search] = useSearchParams();
  const store = search.get('store');
  const storeId = useStoreId(store);
  const home = useQuery(homeQueries.get(factory.id));
  const days = homeWindowOf(search);
  const needs = home.data?.needs;
  const lead = needs === undefined ? t('common:loading') : needs.length === 0 ? t('leadNone') : t('lead', { count: needs.length });
  const isEmpty = home.data !== undefined && !home.data.hasOrders;

  return (
    <Page>
      <PageHead
        title={greeting}
        lead={isEmpty || home.isError ? undefined : lead}
        actions={isEmpty ? undefined : <WindowChoice value={days} />}
      />
      {home.isError && (
        <Card label={t('needs')}>
          <ProblemState error={home.error} onRetry={() => void home.refetch()} />
        </Card>
      )}
      {isEmpty && <FirstImport running={home.data.runningImport} />}
      {!isEmpty && (
        <div className={styles['columns']}>
          {!home.isError && <NeedsCard needs={needs} />}
          <MeasuresCard filters={measuresOf(search, storeId)} days={days} store={store} />
        </div>
      )}
      {isEmpty && needs && needs.length > 0 && <NeedsCard needs={needs} />}
      {/* Not before the needs, whose number decides where it stands. */}
      {home.data !== undefined && !home.isError && <ActivityCard entries={home.data.activity} />}
    </Page>
  );
}
