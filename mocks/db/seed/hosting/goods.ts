import type { JudgedProduct } from '@/domain/hosting/offers';
import { suggestedFloor } from '@/domain/hosting/mandate';
import type { Floor } from '@/domain/hosting/mandate';
import type { PriceTier, PricedProduct } from '@/domain/pricing';
import type { FactorySeed } from '../context';
import { productRows } from '../catalogue/rows';
import { roundPrice } from '../catalogue/products';

/** A demo product that the factory hands to the hosted team: everything that a proposal for it needs. */
export interface HostedGood {
  productId: string;
  label: string;
  title: string;
  /** Its live listing that follows the product's prices. */
  listingId: string;
  listingVersion: number;
  storeNumber: string;
  product: PricedProduct;
  judged: JudgedProduct;
  floor: Floor;
}

const noFigures = { pieces30d: 0, weeklyPieces: [], lastOrderDay: null };
/** Cheaper goods have prices too coarse for changes of a few per cent. */
const least = 5_000;

/** The first products of a factory that sell at prices of their own, as many as are asked for. */
export function hostedGoods(factory: FactorySeed, count: number): HostedGood[] {
  const goods: HostedGood[] = [];
  for (const demo of factory.products) {
    if (goods.length === count) break;
    if (demo.care !== 'full' || demo.basePriceLi < least || demo.listings.some(({ singlePieces }) => singlePieces)) continue;
    const { product, skus, tiers, listings } = productRows(factory, demo, noFigures, []);
    const live = listings.find(({ status }) => status === 'live');
    if (live === undefined) continue;
    const own: PriceTier[] = tiers.map(({ skuId = null, startsAt, unitPriceLi }) => ({ skuId, startsAt, unitPriceLi }));
    const priced = { quoteMode: demo.quoteMode, moq: demo.moq, tiers: own };
    const follows = { moq: null, tiers: [] };
    const costs = skus.flatMap(({ costLi }) => costLi ?? []);
    const costLi = costs.length === 0 ? null : Math.max(...costs);
    const lowestLi = Math.min(...own.map(({ unitPriceLi }) => unitPriceLi));
    goods.push({
      productId: product.id,
      label: `${demo.articleNumber} ${product.title}`,
      title: product.title,
      listingId: live.id,
      listingVersion: live.version,
      storeNumber: `D-${factory.stores.findIndex(({ id }) => id === live.storeId) + 1}`,
      product: priced,
      judged: {
        productId: product.id,
        skus: skus.map(({ id }) => ({ id })),
        product: priced,
        dayBefore: priced,
        listings: listings.map(({ id, storeId, status }) => ({
          listingId: id,
          storeId,
          reachable: status === 'live' || status === 'paused',
          own: follows,
          ownDayBefore: follows,
        })),
      },
      floor: {
        productId: product.id,
        skuId: null,
        floorLi: roundPrice((suggestedFloor({ lowestLi, costLi: costLi !== null && costLi < lowestLi * 0.8 ? costLi : null }) ?? lowestLi) * 0.9),
      },
    });
  }
  return goods;
}

/** The product's tiers with each step of the ladder changed by a factor: the first step, the others. */
export function changedTiers({ product }: HostedGood, first: number, others: number): PriceTier[] {
  const start = Math.min(...product.tiers.map(({ startsAt }) => startsAt));
  return product.tiers.map((tier) => ({
    ...tier,
    unitPriceLi: roundPrice(tier.unitPriceLi * (tier.startsAt === start ? first : others)),
  }));
}
