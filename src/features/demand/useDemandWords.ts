import { useMemo } from 'react';
import type { DemandMeasure, DemandMeasureId } from '@/api/contract/demand';
import type { SizeRange } from '@/domain/demand/demandSearch';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Change } from '@/ui/measure/change';
import { changeBetween } from '@/ui/measure/change';
import { useOrderFilterWords } from '@/features/shared/explorer/useOrderFilterWords';
import type { ChartMeasure, DemandView } from './demandView';

const money: ReadonlySet<string> = new Set(['gmvFen', 'netGmvFen', 'refundFen', 'unpaidFen']);
const shares: ReadonlySet<string> = new Set(['smallOrderShare', 'smallOrderPiecesShare', 'repurchaseRate']);
const fractions: ReadonlySet<string> = new Set(['medianPieces', 'fragmentationRate']);
/** More of these is better; of refunds less is. What tells how demand is cut is neither good nor bad. */
const goodWhen: Partial<Record<DemandMeasureId, 'up' | 'down'>> = {
  buyers: 'up',
  effectiveBuyers: 'up',
  repurchaseRate: 'up',
  gmvFen: 'up',
  netGmvFen: 'up',
  orders: 'up',
  pieces: 'up',
  refundFen: 'down',
};

/** How the page writes its figures, changes and filters. */
export function useDemandWords() {
  const { t } = useTranslation(['demand', 'common']);
  const format = useFormat();
  const common = useOrderFilterWords();
  return useMemo(() => {
    const exact = (id: DemandMeasureId | ChartMeasure, value: number): string => {
      if (money.has(id)) return format.money(value);
      if (shares.has(id)) return format.percent(value);
      return format.count(value, fractions.has(id) ? 1 : 0);
    };
    const short = (id: DemandMeasureId | ChartMeasure, value: number): string => {
      if (money.has(id)) return format.moneyShort(value);
      return shares.has(id) || fractions.has(id) ? exact(id, value) : format.short(value);
    };
    const change = (id: DemandMeasureId, measure: DemandMeasure): Change | null => {
      if (measure.change.reason === 'before-is-zero') {
        return { direction: measure.value === 0 ? 'same' : 'up', text: t('reason.before-is-zero'), tone: 'none' };
      }
      if (measure.change.value === null) return null;
      const kind = measure.change.kind === 'ratio' ? 'percent' : shares.has(id) ? 'points' : 'count';
      const words = (figure: string): string => {
        if (kind === 'percent') return figure;
        return kind === 'points' ? t('value.points', { value: figure }) : t('value.pieces', { value: figure });
      };
      const options = { kind, goodWhen: goodWhen[id] ?? 'neither', words } as const;
      return changeBetween(measure.value, measure.before.value, options, format);
    };
    const size = ({ from, to }: SizeRange): string => {
      if (to === null) return t('filter.sizeOpen', { from: format.count(from) });
      if (to === from) return t('filter.sizeOne', { from: format.count(from) });
      return t('filter.sizeRange', { from: format.count(from), to: format.count(to) });
    };
    /** Every filter that is on, in words. */
    const filters = (view: DemandView, storeName: string | undefined): string[] => [
      ...common(view, storeName),
      ...(view.size === null ? [] : [size(view.size)]),
    ];
    /** A figure with its sign, also where it is above 0. */
    const signed = (value: number, write: (value: number) => string): string => `${value > 0 ? '+' : ''}${write(value)}`;
    return { exact, short, change, size, filters, signed };
  }, [t, format, common]);
}
