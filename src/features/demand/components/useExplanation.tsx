import type { DemandFigures, DemandMeasureId, DemandOverview } from '@/api/contract/demand';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Fact } from '@/ui/page/Facts';
import type { DemandView } from '../demandView';
import { useDemandWords } from '../useDemandWords';
import styles from './demand.module.css';

/** Anchor of the rows behind the figures. */
export const rowsAnchor = 'demand-rows';

interface Explained {
  readonly reply: DemandOverview;
  readonly figures: DemandFigures;
  readonly view: DemandView;
  readonly storeName: string | undefined;
}

/** "Explain this number": how it is counted, over which days, under which filters, and what it leaves out. */
export function useExplanation({ reply, figures, view, storeName }: Explained): (id: DemandMeasureId) => Fact[] {
  const { t } = useTranslation(['demand', 'explorer']);
  const format = useFormat();
  const words = useDemandWords();
  const filters = words.filters(view, storeName);
  const range = ({ from, to }: { from: string; to: string }): string => `${format.day(from)} — ${format.day(to)}`;
  return (id) => {
    const measure = figures.measures[id];
    const own = id === 'repurchaseRate' ? figures.repurchase : figures;
    const values = { threshold: reply.smallOrderThreshold, from: format.day(own.window.from), to: format.day(own.window.to) };
    return [
      { label: t('explain.definition'), value: t(`definition.${id}`, values) },
      { label: t('explain.window'), value: range(own.window) },
      {
        label: t('explain.before'),
        value: measure.change.reason === null ? range(own.before) : t(`reason.${measure.change.reason}`),
      },
      {
        label: t('explain.sample'),
        value: t('explain.sampleNow', { n: format.count(measure.n), before: format.count(measure.before.n) }),
      },
      { label: t('explain.filters'), value: filters.length === 0 ? t('explorer:filter.none') : format.list(filters) },
      { label: t('explain.clock'), value: t('explain.clockText', { zone: reply.zone }) },
      {
        label: t('explain.refreshed'),
        value: reply.data?.refreshedAt ? format.instant(reply.data.refreshedAt) : t('explain.refreshedDemo'),
      },
      {
        label: t('explain.leftOut'),
        value: t('explain.leftOutText', {
          unpaid: format.count(figures.unpaid.orders),
          refunds: format.count(figures.refunds.orders),
        }),
      },
      { label: t('explain.rows'), value: <a className={styles['link']} href={`#${rowsAnchor}`}>{t('explain.seeRows')}</a> },
    ];
  };
}
