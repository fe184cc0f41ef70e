import { useMemo } from 'react';
import type { TaskProduct, TaskRecord } from '@/api/contract/hosting';
import type { Clause, JudgedPrice, Outcome, Verdict } from '@/domain/hosting/guardrail';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';

/** Limits of a mandate in basis points. */
export type Limits = Pick<TaskRecord['mandate'], 'askAboveBp' | 'neverAboveBp'>;

/** How tasks, ladders and verdicts are said. */
export function useHostingWords() {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  return useMemo(() => {
    const limits = ({ askAboveBp, neverAboveBp }: Limits) => ({
      ask: format.percent(askAboveBp / 10_000, 2),
      never: format.percent(neverAboveBp / 10_000, 2),
    });
    const range = (startsAt: number, next: number | undefined): string =>
      next === undefined
        ? t('ladder.from', { quantity: format.count(startsAt) })
        : next - 1 === startsAt
          ? format.count(startsAt)
          : t('ladder.between', { from: format.count(startsAt), to: format.count(next - 1) });
    const pieces = (startsAt: number, next: number | undefined): string =>
      next === undefined
        ? t('ladder.fromPieces', { quantity: format.count(startsAt) })
        : t('ladder.betweenPieces', { from: format.count(startsAt), to: format.count(next - 1) });
    return {
      limits,
      /** '1–49', or '200 起' for the last. */
      range,
      /** The same within a sentence: '1–49 件'. */
      pieces,
      subject: ({ subject, productCount }: { subject: string; productCount: number }): string =>
        productCount > 1 ? t('andMore', { subject, count: productCount }) : subject,
      skus: ({ skus }: Pick<TaskProduct, 'skus'>, skuIds: readonly string[] | null): string => {
        if (skuIds === null || skuIds.length === skus.length) return t('ladder.allSkus');
        const first = skus.find(({ id }) => id === skuIds[0]);
        const name = first?.options.map(({ value }) => value).join(' ') || (first?.code ?? '');
        return skuIds.length === 1 ? name : t('ladder.someSkus', { sku: name, count: skuIds.length });
      },
      /** '−5.6%', '+3%'. */
      change: (share: number): string => {
        const text = format.percent(Math.abs(share), 1);
        return share === 0 ? text : `${share < 0 ? '−' : '+'}${text}`;
      },
      /** Why a figure or a whole proposal is judged as it is, in one line. */
      verdict: (outcome: Outcome, clause: Clause, mandate: Limits, floorLi: number | null): string => {
        const floor = floorLi === null ? '' : format.unitPrice(floorLi);
        if (outcome === 'within') return t('verdict.within', { floor });
        if (outcome === 'ask') return t('verdict.ask', limits(mandate));
        if (clause === 'floor') return floorLi === null ? t('verdict.noFloor') : t('verdict.floor', { floor });
        if (clause === 'never_above') return t('verdict.never_above', limits(mandate));
        return clause === 'dates' ? t('verdict.dates') : t('verdict.scope');
      },
      clause: (clause: Clause, mandate: Limits): string => t(`clause.${clause}`, limits(mandate)),
    };
  }, [t, format]);
}

/** The floor that decided: of the SKU whose lowest price does not hold, else the nearest one, of a product where it is named. */
export function decisiveFloor({ floors }: Pick<Verdict, 'floors'>, productId?: string) {
  const own = productId === undefined ? floors : floors.filter((floor) => floor.productId === productId);
  return floors.find(({ holds }) => !holds) ?? [...own].sort((one, other) => gap(one) - gap(other))[0];
}

const gap = ({ floorLi, lowest }: Verdict['floors'][number]) => (lowest?.unitPriceLi ?? 0) - (floorLi ?? 0);

/** The figure that decided: the first with the verdict's outcome, the largest change of them. */
export function decisivePrice({ outcome, prices }: Pick<Verdict, 'outcome' | 'prices'>): JudgedPrice | undefined {
  return [...prices]
    .filter((price) => price.outcome === outcome)
    .sort((one, other) => Math.abs(other.change ?? 1) - Math.abs(one.change ?? 1))[0];
}
