import type { DemandFigures, DemandMeasureId, DemandOverview } from '@/api/contract/demand';
import { windowLength } from '@/domain/window';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import { Measure, MeasureStrip } from '@/ui/measure/Measure';
import { chartMeasures, type DemandView } from '../demandView';
import { useDemandWords } from '../useDemandWords';
import { useExplanation } from './useExplanation';

const inStrip = ['medianPieces', 'fragmentationRate', 'smallOrderShare', 'effectiveBuyers', 'repurchaseRate', 'gmvFen'] as const;
const behindMore = ['orders', 'pieces', 'buyers', 'netGmvFen', 'refundFen', 'unpaidFen'] as const;
/** Rates say their n in sight; of the others it stands in the explanation. */
const withSample: ReadonlySet<string> = new Set(['fragmentationRate', 'smallOrderShare', 'repurchaseRate']);

interface DemandMeasuresProps {
  readonly reply: DemandOverview;
  readonly figures: DemandFigures;
  readonly view: DemandView;
  readonly storeName: string | undefined;
  /** The six that stand behind "more". */
  readonly more?: boolean;
}

/** The measures with their change, sample, range and sparkline; each explains itself. */
export function DemandMeasures(props: DemandMeasuresProps) {
  const { reply, figures, more = false } = props;
  const { t } = useTranslation('demand');
  const isPhone = useIsPhone();
  const words = useDemandWords();
  const explain = useExplanation(props);
  const note = useNotes(figures);
  return (
    <MeasureStrip label={more ? t('moreMeasures') : t('measures')} measureWidth={isPhone ? 300 : 168}>
      {(more ? behindMore : inStrip).map((id) => {
        const measure = figures.measures[id];
        const charted = chartMeasures.find((one) => one === id);
        return (
          <Measure
            key={id}
            label={t(`measure.${id}`, { threshold: reply.smallOrderThreshold })}
            value={measure.value === null ? null : words.short(id, measure.value)}
            exact={measure.value === null ? undefined : words.exact(id, measure.value)}
            change={measure.value === null ? undefined : words.change(id, measure)}
            note={measure.reason === null ? (measure.tooFew ? t('note.tooFew') : note(id)) : t(`reason.${measure.reason}`)}
            sample={measure.reason === null && withSample.has(id) ? measure.n : undefined}
            sparkline={charted && figures.series.map(({ current, complete }) => (complete ? current[charted] : null))}
            definition={explain(id)}
          />
        );
      })}
    </MeasureStrip>
  );
}

/** The quiet line below a figure: its range, its whole, what is beside it. */
function useNotes(figures: DemandFigures): (id: DemandMeasureId) => string | undefined {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const { measures, quartiles, withoutBuyer, refunds, unpaid, breadth } = figures;
  const days = windowLength(figures.window);
  const perDay = (value: number | null): string | undefined =>
    value === null ? undefined : t('note.perDay', { value: format.short(value / days, 1) });
  const aside = ({ orders, pieces }: { orders: number; pieces: number }): string =>
    t('note.refunds', { orders: format.count(orders), pieces: format.count(pieces) });
  return (id) => {
    if (id === 'medianPieces' && quartiles.p25 !== null && quartiles.p75 !== null) {
      return t('note.quartiles', { p25: format.count(quartiles.p25, 1), p75: format.count(quartiles.p75, 1) });
    }
    if (id === 'fragmentationRate') return t('note.fragmentation');
    if (id === 'smallOrderShare' && measures.smallOrderPiecesShare.value !== null) {
      return t('note.smallPieces', { share: format.percent(measures.smallOrderPiecesShare.value) });
    }
    if (id === 'effectiveBuyers' && breadth.largestFifthShare !== null) {
      return t('note.topFifth', { share: format.percent(breadth.largestFifthShare) });
    }
    if (id === 'buyers') {
      if (withoutBuyer.lines === 0) return t('note.allBuyersKnown');
      return t('note.withoutBuyer', { share: format.percent(withoutBuyer.lines / withoutBuyer.ofLines) });
    }
    if (id === 'gmvFen' && measures.netGmvFen.value !== null) {
      return t('note.net', { net: format.moneyShort(measures.netGmvFen.value) });
    }
    if (id === 'orders' || id === 'pieces') return perDay(measures[id].value);
    if (id === 'netGmvFen' && measures.netGmvFen.value !== null && measures.gmvFen.value) {
      return t('note.ofGmv', { share: format.percent(measures.netGmvFen.value / measures.gmvFen.value) });
    }
    if (id === 'refundFen') return aside(refunds);
    return id === 'unpaidFen' ? aside(unpaid) : undefined;
  };
}

/** The strip's place while the first answer is under way. */
export function MeasuresSkeleton() {
  const { t } = useTranslation('demand');
  const isPhone = useIsPhone();
  return (
    <MeasureStrip label={t('measures')} measureWidth={isPhone ? 300 : 168}>
      {inStrip.map((id) => (
        <Measure key={id} label={t(`short.${id}`)} value={null} loading sparkline={[]} />
      ))}
    </MeasureStrip>
  );
}
