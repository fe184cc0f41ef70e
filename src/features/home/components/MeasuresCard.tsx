import { useQuery } from '@tanstack/react-query';
import type { DemandFilters } from '@/api/demand';
import { demandQueries } from '@/api/demand';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Measure, MeasureStrip } from '@/ui/measure/Measure';
import { Card } from '@/ui/page/Card';
import { ProblemState } from '@/ui/state/ProblemState';
import type { HomeWindow } from '../homeView';
import styles from './home.module.css';
import { useHomeMeasures } from './useHomeMeasures';

interface MeasuresCardProps {
  readonly filters: DemandFilters;
  readonly days: HomeWindow;
  /** The store that is looked at, by its number; null for all. */
  readonly store: string | null;
}

/** Active buyers, GMV, fragmentation and repurchase against the period before. */
export function MeasuresCard({ filters, days, store }: MeasuresCardProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const factory = useFactory();
  // The store of the address is known by its number first: figures of all stores must not stand in for it.
  const isKnown = store === null || filters.storeId !== undefined;
  const overview = useQuery({ ...demandQueries.overview(factory.id, filters), enabled: isKnown });
  const measures = useHomeMeasures(isKnown ? overview.data : undefined, days);
  if (overview.isError) {
    return (
      <Card label={t('measures')}>
        <ProblemState error={overview.error} onRetry={() => void overview.refetch()} />
      </Card>
    );
  }
  const until = overview.data?.figures?.window.to;
  const query = new URLSearchParams({ window: String(days), ...(store === null ? {} : { store }) });
  return (
    <div>
      <MeasureStrip label={t('measures')} measureWidth={200}>
        {measures.map((measure) => (
          <Measure key={measure.label} {...measure} />
        ))}
      </MeasureStrip>
      <div className={styles['foot']}>
        <span>{until && t('until', { day: format.day(until) })}</span>
        <LinkButton kind="link" size="small" to={paths.demand(factory.number, `?${query.toString()}`)}>
          {t('seeDemand')}
        </LinkButton>
      </div>
    </div>
  );
}
