import type { Proposal, TaskRecord } from '@/api/contract/hosting';
import { priceGroups } from '@/domain/hosting/priceGroups';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { decisiveFloor, decisivePrice, useHostingWords } from '../shared/useHostingWords';

/** Why a proposal is asked, in words: the figure that decided it, and the lowest price that it would make reachable. */
export function useReason(task: Pick<TaskRecord, 'products' | 'mandate'>, { verdict }: Pick<Proposal, 'verdict'>) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const words = useHostingWords();
  const floor = decisiveFloor(verdict);
  const price = decisivePrice(verdict);

  const rangeIn = (listingId: string, skuId: string, startsAt: number): string => {
    const group = priceGroups(verdict.prices, listingId).find(({ skuIds }) => skuIds.includes(skuId));
    const next = group?.prices.find((one) => one.startsAt > startsAt)?.startsAt;
    return words.pieces(startsAt, next);
  };

  const asked = (): string => {
    if (price === undefined || price.change === null) return t('decision.new');
    const product = task.products.find(({ id }) => id === price.productId);
    const group = priceGroups(verdict.prices, price.listingId).find(({ skuIds }) => skuIds.includes(price.skuId));
    const isAll = product === undefined || group === undefined || group.skuIds.length === product.skus.length;
    const several = task.products.length > 1 && product !== undefined;
    return t('decision.ask', {
      skus: [several ? product.articleNumber : '', isAll ? '' : words.skus(product, group.skuIds)].filter(Boolean).join(' '),
      range: rangeIn(price.listingId, price.skuId, price.startsAt),
      direction: price.change < 0 ? t('decision.down') : t('decision.up'),
      change: format.percent(Math.abs(price.change), 1),
      limit: words.limits(task.mandate).ask,
    }).trim();
  };

  const why =
    verdict.outcome === 'within'
      ? t('decision.within')
      : verdict.outcome === 'ask'
        ? asked()
        : t('decision.refused', { reason: words.verdict('refused', verdict.clause, task.mandate, floor?.floorLi ?? null) });

  /** The lowest price of a product that the proposal would make reachable, beside its floor. */
  const lowest = (productId: string): string | null => {
    const nearest = decisiveFloor(verdict, productId);
    if (nearest?.lowest == null || nearest.floorLi === null) return null;
    const store = task.products.flatMap(({ listings }) => listings).find(({ id }) => id === nearest.lowest?.listingId)?.store.name;
    return t('decision.lowest', {
      price: format.unitPrice(nearest.lowest.unitPriceLi),
      range: words.pieces(nearest.lowest.startsAt, undefined),
      store: store ?? '',
      floor: format.unitPrice(nearest.floorLi),
    });
  };
  return { why, lowest };
}
