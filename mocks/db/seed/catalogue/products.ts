import { skuCode } from '@/domain/articleNumber';
import type { ListingStatus } from '@/domain/listingStates';
import type { Li } from '@/domain/money';
import type { QuoteMode } from '@/domain/pricing';
import { random } from '../random';
import type { Random } from '../random';
import type { Assortment } from './assortments';
import type { Good } from './goods';
import type { KnownPriceBand } from '@/domain/priceBands';
import { bandSpan } from './priceBands';

export interface DemoListing {
  /** Position of the store in its factory. */
  store: number;
  status: ListingStatus;
  /** The listing sells single pieces, whatever the product's MOQ: its own ladder. */
  singlePieces: boolean;
}

/** How well a product is described: a draft has no price yet. */
export type Care = 'draft' | 'partial' | 'full';

/** What the demo knows of a product; its rows and its orders are made from this alone. */
export interface DemoProduct {
  index: number;
  good: Good;
  detail: string;
  articleNumber: string;
  band: KnownPriceBand;
  quoteMode: QuoteMode;
  moq: number;
  /** Price of one piece of the first SKU at the MOQ. */
  basePriceLi: Li;
  colours: readonly string[];
  sizes: readonly string[];
  care: Care;
  listings: readonly DemoListing[];
}

const bandWeights = [0.4, 0.37, 0.23];
const bands = ['low', 'mid', 'high'] as const;

/** The product at an index of a factory's assortment. */
export function demoProduct(
  { seed, storeCount, assortment }: { seed: string; storeCount: number; assortment: Assortment },
  index: number,
): DemoProduct {
  const chance = random(`${seed} product ${index}`);
  const { goods, known } = assortment;
  const good = goods[index < known.length ? index : chance.between(0, goods.length - 1)] ?? goods[0];
  const band = bands[chance.weighted(bandWeights)] ?? 'low';
  const care = index < known.length ? 'full' : careOf(chance.next());
  const quoteMode = chance.pick(['by_quantity', 'by_quantity', 'by_quantity', 'by_sku', 'by_sku_and_quantity']);
  const [least, most] = bandSpan(good.category, band);
  const colours = good.colours.slice(0, chance.between(1, Math.min(4, good.colours.length)));
  const sizes = good.sizes.slice(0, chance.between(1, good.sizes.length));
  return {
    index,
    good,
    detail: index < known.length ? good.details[0] : chance.pick(good.details),
    articleNumber: `${good.prefix}-${String(3000 + index)}`,
    band,
    quoteMode,
    moq: chance.pick(good.moqs),
    basePriceLi: roundPrice((least / 0.85) * (most / 1.13 / (least / 0.85)) ** chance.next()),
    colours,
    sizes,
    care,
    listings: listingsOf(chance, care, storeCount, quoteMode === 'by_quantity'),
    ...known[index],
  };
}

function careOf(chance: number): Care {
  if (chance < 0.07) return 'draft';
  return chance < 0.36 ? 'partial' : 'full';
}

function listingsOf(chance: Random, care: Care, storeCount: number, sellsSingly: boolean): DemoListing[] {
  const first = chance.between(0, storeCount - 1);
  if (care === 'draft') {
    const status = chance.pick(['draft', 'changes_requested', 'rejected']);
    return chance.chance(0.45) ? [{ store: first, status, singlePieces: false }] : [];
  }
  const count = Math.min(storeCount, 1 + chance.weighted([0.5, 0.35, 0.15]));
  return Array.from({ length: count }, (_, position) => ({
    store: (first + position) % storeCount,
    status: offered[chance.weighted(offeredWeights)] ?? 'live',
    singlePieces: sellsSingly && chance.chance(0.08),
  }));
}

const offered = ['live', 'pending', 'paused', 'archived'] as const;
const offeredWeights = [0.82, 0.05, 0.09, 0.04];

/** Prices as people write them: whole jiao from ten yuan on, whole fen from one yuan on. */
export function roundPrice(li: number): Li {
  const step = li >= 10_000 ? 100 : li >= 1_000 ? 10 : 5;
  return Math.round(li / step) * step;
}

export function titleOf(product: DemoProduct): string {
  return `${product.good.noun} ${product.detail}`;
}

export function skuCountOf(product: DemoProduct): number {
  return product.colours.length * product.sizes.length;
}

/** Colour and size of a product's SKU at a position. */
export function optionsOf(product: DemoProduct, position: number): { name: string; value: string }[] {
  const colour = product.colours[Math.floor(position / product.sizes.length)] ?? '';
  const size = product.sizes[position % product.sizes.length] ?? '';
  return [
    { name: '颜色', value: colour },
    { name: '尺寸', value: size },
  ];
}

export function codeOf(product: DemoProduct, position: number): string {
  return skuCode(
    product.articleNumber,
    optionsOf(product, position).map(({ value }) => value),
  );
}

export interface DemoTier {
  startsAt: number;
  unitPriceLi: Li;
}

const ladderSteps = [
  { times: 1, factor: 1 },
  { times: 10, factor: 0.93 },
  { times: 50, factor: 0.87 },
];

/** The ladder of one SKU; of all when the product is quoted by quantity alone. */
export function ladderOf(product: DemoProduct, position: number): DemoTier[] {
  const size = product.quoteMode === 'by_quantity' ? 0 : position % product.sizes.length;
  const first = product.basePriceLi * (1 + 0.04 * size);
  return (product.quoteMode === 'by_sku' ? ladderSteps.slice(0, 1) : ladderSteps).map(({ times, factor }) => ({
    startsAt: product.moq * times,
    unitPriceLi: roundPrice(first * factor),
  }));
}

/** What a listing that sells single pieces quotes in the product's place: dearer by the piece, the base price in lots. */
export function singlePieceLadder(product: DemoProduct): DemoTier[] {
  const single = { startsAt: 1, unitPriceLi: product.basePriceLi };
  const lots = { startsAt: Math.max(2, product.moq), unitPriceLi: roundPrice(product.basePriceLi * 0.94) };
  return [single, lots];
}
