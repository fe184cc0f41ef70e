import type { MarketingFigures, MarketingMeasureId, MarketingOverview } from '@/api/contract/marketing';
import { marketingMeasureIds } from '@/api/contract/marketing';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import { Measure, MeasureStrip } from '@/ui/measure/Measure';
import type { MarketingView } from '../marketingView';
import { useMarketingWords } from '../useMarketingWords';
import { useExplanation } from './useExplanation';

/** Shares say their n in sight; of the others it stands in the explanation. */
const withSample: ReadonlySet<MarketingMeasureId> = new Set(['sharedShare', 'platformShare', 'midHighShare']);

type Period = MarketingFigures['series'][number];

/** What the sparkline of a measure follows. */
const inPeriod: Record<MarketingMeasureId, (period: Period) => number | null> = {
  gmvFen: ({ whole }) => whole.gmvFen,
  orders: ({ whole }) => whole.orders,
  buyers: ({ whole }) => whole.buyers,
  sharedShare: ({ whole, groups }) => share(groups.shared.gmvFen, whole.gmvFen),
  platformShare: ({ whole, groups }) => share(groups.platform.gmvFen, whole.gmvFen),
  midHighShare: ({ bands: { low, mid, high } }) => share(mid.gmvFen + high.gmvFen, low.gmvFen + mid.gmvFen + high.gmvFen),
};

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

interface MarketingMeasuresProps {
  readonly reply: MarketingOverview;
  readonly figures: MarketingFigures;
  readonly view: MarketingView;
  readonly storeName: string | undefined;
}

/** The measures with their change, sample and sparkline; each explains itself. */
export function MarketingMeasures(props: MarketingMeasuresProps) {
  const { figures } = props;
  const { t } = useTranslation('marketing');
  const isPhone = useIsPhone();
  const words = useMarketingWords();
  const explain = useExplanation(props);
  const note = useNotes(figures);
  return (
    <MeasureStrip label={t('measures')} measureWidth={isPhone ? 300 : 168}>
      {marketingMeasureIds.map((id) => {
        const measure = figures.measures[id];
        return (
          <Measure
            key={id}
            label={t(`measure.${id}`)}
            value={measure.value === null ? null : words.short(id, measure.value)}
            exact={measure.value === null ? undefined : words.exact(id, measure.value)}
            change={measure.value === null ? undefined : words.change(id, measure)}
            note={measure.reason === null ? note(id) : t(`reason.${measure.reason}`)}
            sample={measure.reason === null && withSample.has(id) ? measure.n : undefined}
            sparkline={figures.series.map((period) => (period.complete ? inPeriod[id](period) : null))}
            definition={explain(id)}
          />
        );
      })}
    </MeasureStrip>
  );
}

/** The quiet line below a figure. */
function useNotes({ sources: { whole, groups }, bands }: MarketingFigures): (id: MarketingMeasureId) => string | undefined {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  const percent = (part: number, of: number): string => format.percent(of === 0 ? 0 : part / of);
  const fenOf = (key: string): number => groups.find((group) => group.key === key)?.gmvFen ?? 0;
  const unknownBand = bands.parts.find(({ key }) => key === 'unknown')?.gmvFen ?? 0;
  return (id) => {
    if (id === 'gmvFen' && whole.orders > 0) return t('note.perOrder', { amount: format.money(Math.round(whole.gmvFen / whole.orders)) });
    if (id === 'orders' && whole.orders > 0) return t('note.small', { share: percent(whole.smallOrders, whole.orders) });
    if (id === 'buyers' && whole.buyers > 0) return t('note.ordersEach', { value: format.count(whole.orders / whole.buyers, 1) });
    if (id === 'sharedShare') return t('note.unknownSource', { share: percent(fenOf('unknown'), whole.gmvFen) });
    if (id === 'platformShare') return t('note.direct', { share: percent(fenOf('direct'), whole.gmvFen) });
    return id === 'midHighShare' ? t('note.unknownBand', { share: percent(unknownBand, bands.whole.gmvFen) }) : undefined;
  };
}

/** The strip's place while the first answer is under way. */
export function MeasuresSkeleton() {
  const { t } = useTranslation('marketing');
  const isPhone = useIsPhone();
  return (
    <MeasureStrip label={t('measures')} measureWidth={isPhone ? 300 : 168}>
      {marketingMeasureIds.map((id) => (
        <Measure key={id} label={t(`measure.${id}`)} value={null} loading sparkline={[]} />
      ))}
    </MeasureStrip>
  );
}
