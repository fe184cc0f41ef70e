import { useMemo } from 'react';
import type { MarketingFigures, MarketingMeasureId } from '@/api/contract/marketing';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Change } from '@/ui/measure/change';
import { changeBetween } from '@/ui/measure/change';
import type { BandMeasure, SourceMeasure } from './marketingView';

export type Figure = MarketingMeasureId | SourceMeasure | BandMeasure;

const shares: ReadonlySet<Figure> = new Set(['sharedShare', 'platformShare', 'midHighShare']);
/** More of these is better; how traffic is cut is neither good nor bad. */
const goodWhenUp: ReadonlySet<Figure> = new Set(['gmvFen', 'orders', 'buyers', 'midHighShare']);

/** How the page writes its figures and changes. */
export function useMarketingWords() {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  return useMemo(() => {
    const exact = (id: Figure, value: number): string => {
      if (id === 'gmvFen') return format.money(value);
      return shares.has(id) ? format.percent(value) : format.count(value);
    };
    const short = (id: Figure, value: number): string => {
      if (id === 'gmvFen') return format.moneyShort(value);
      return shares.has(id) ? format.percent(value) : format.short(value);
    };
    const change = (id: MarketingMeasureId, measure: MarketingFigures['measures'][MarketingMeasureId]): Change | null => {
      if (measure.change.reason === 'before-is-zero') {
        return { direction: measure.value === 0 ? 'same' : 'up', text: t('reason.before-is-zero'), tone: 'none' };
      }
      if (measure.change.value === null) return null;
      const kind = shares.has(id) ? 'points' : 'percent';
      const words = (figure: string): string => (kind === 'points' ? t('value.points', { value: figure }) : figure);
      const options = { kind, goodWhen: goodWhenUp.has(id) ? 'up' : 'neither', words } as const;
      return changeBetween(measure.value, measure.before.value, options, format);
    };
    return { exact, short, change };
  }, [t, format]);
}
