import type { MarketingFigures, MarketingMeasureId, MarketingOverview } from '@/api/contract/marketing';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { useOrderFilterWords } from '@/features/shared/explorer/useOrderFilterWords';
import type { Fact } from '@/ui/page/Facts';
import type { MarketingView } from '../marketingView';
import styles from './marketing.module.css';

/** Anchor of the figures behind the picture. */
export const rowsAnchor = 'marketing-sources';

interface Explained {
  readonly reply: MarketingOverview;
  readonly figures: MarketingFigures;
  readonly view: MarketingView;
  readonly storeName: string | undefined;
}

/** "Explain this number": how it is counted, over which days, under which filters, and what it leaves out. */
export function useExplanation({ reply, figures, view, storeName }: Explained): (id: MarketingMeasureId) => Fact[] {
  const { t } = useTranslation(['marketing', 'explorer']);
  const format = useFormat();
  const filters = useOrderFilterWords()(view, storeName);
  const range = ({ from, to }: { from: string; to: string }): string => `${format.day(from)} — ${format.day(to)}`;
  return (id) => {
    const { n, before, change } = figures.measures[id];
    return [
      { label: t('explain.definition'), value: t(`definition.${id}`) },
      { label: t('explain.window'), value: range(figures.window) },
      { label: t('explain.before'), value: change.reason === null ? range(figures.before) : t(`reason.${change.reason}`) },
      { label: t('explain.sample'), value: t('explain.sampleNow', { n: format.count(n), before: format.count(before.n) }) },
      { label: t('explain.filters'), value: filters.length === 0 ? t('explorer:filter.none') : format.list(filters) },
      { label: t('explain.clock'), value: t('explain.clockText', { zone: reply.zone }) },
      {
        label: t('explain.refreshed'),
        value: reply.data?.refreshedAt ? format.instant(reply.data.refreshedAt) : t('explain.refreshedDemo'),
      },
      { label: t('explain.leftOut'), value: t('explain.leftOutText') },
      { label: t('explain.rows'), value: <a className={styles['link']} href={`#${rowsAnchor}`}>{t('explain.seeRows')}</a> },
    ];
  };
}
