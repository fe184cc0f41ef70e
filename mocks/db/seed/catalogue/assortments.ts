import type { Li } from '@/domain/money';
import type { SkuDecision } from '@mocks/db/schema';
import type { Good } from './goods';
import { goods } from './goods';
import type { KnownPriceBand } from '@/domain/priceBands';

/** What a product that everybody knows says, instead of leaving it to chance. */
export interface KnownProduct {
  articleNumber: string;
  band: KnownPriceBand;
  basePriceLi: Li;
  moq: number;
}

/** A SKU that orders name otherwise than the catalogue does, or that the catalogue does not have. */
export interface OddSku {
  sku: string;
  title: string;
  unitPriceLi: Li;
  decision: SkuDecision | null;
  /** Index of the product whose first SKU a person linked it to. */
  linkedTo: number | null;
}

/** What a demo factory makes. */
export interface Assortment {
  /** The first ones are what `known` speaks of, in order. */
  goods: readonly [Good, ...Good[]];
  known: readonly KnownProduct[];
  /** Some wait to be linked, some were linked, some are known not to be goods of the catalogue. */
  oddSkus: readonly [OddSku, ...OddSku[]];
}

const everything: Assortment = {
  goods,
  known: [
    { articleNumber: 'SN-2031', band: 'mid', basePriceLi: 12_500, moq: 1 },
    { articleNumber: 'LB-0117', band: 'mid', basePriceLi: 950, moq: 50 },
    { articleNumber: 'YJ-0008', band: 'mid', basePriceLi: 26_800, moq: 1 },
    { articleNumber: 'ST-0452', band: 'mid', basePriceLi: 1_860, moq: 100 },
    { articleNumber: 'XD-0090', band: 'low', basePriceLi: 7_900, moq: 1 },
    { articleNumber: 'DD-0311', band: 'mid', basePriceLi: 9_600, moq: 10 },
    { articleNumber: 'CD-0020', band: 'mid', basePriceLi: 36_500, moq: 5 },
    { articleNumber: 'BD-0007', band: 'low', basePriceLi: 6_300, moq: 20 },
  ],
  oddSkus: [
    { sku: 'SN-2031-旧', title: '棉麻折叠收纳箱 旧货号', unitPriceLi: 12_000, decision: 'linked', linkedTo: 0 },
    { sku: 'YJ0008', title: '轻便瑜伽垫 6mm', unitPriceLi: 25_800, decision: 'linked', linkedTo: 2 },
    { sku: 'XD-90', title: '小夜灯 暖光', unitPriceLi: 7_600, decision: 'linked', linkedTo: 4 },
    { sku: 'DD311', title: '提花地垫 40x60', unitPriceLi: 9_400, decision: null, linkedTo: null },
    { sku: 'BD-0007 红', title: '塑料小板凳 红', unitPriceLi: 6_100, decision: null, linkedTo: null },
    { sku: 'LB-0117 原色', title: '牛皮纸礼品袋 原色', unitPriceLi: 900, decision: null, linkedTo: null },
    { sku: 'CD-20', title: '移动电源 旧款', unitPriceLi: 34_000, decision: null, linkedTo: null },
    { sku: 'TZ-0001', title: '定制束口袋 客供图', unitPriceLi: 2_300, decision: 'not_in_catalogue', linkedTo: null },
    { sku: 'JS-2019', title: '旧款收纳箱 停产', unitPriceLi: 8_800, decision: 'not_in_catalogue', linkedTo: null },
  ],
};

const [lamp, ...others] = goods.filter(({ category }) => ['lighting', 'electronics', 'kitchen'].includes(category));

const appliances: Assortment = {
  goods: lamp === undefined ? goods : [lamp, ...others],
  known: [],
  oddSkus: [
    { sku: 'TD-OLD', title: '护眼台灯 旧款', unitPriceLi: 18_900, decision: null, linkedTo: null },
    { sku: 'SX-01', title: '编织数据线 旧货号', unitPriceLi: 9_500, decision: null, linkedTo: null },
  ],
};

/** By the factories' numbers, from 1. */
export function assortmentOf(factoryNumber: number): Assortment {
  return factoryNumber === 2 ? appliances : everything;
}

/** Codes of the set-aside list as they stand in order files. */
export const notGoods: readonly [OddSku, ...OddSku[]] = [
  { sku: 'POST', title: '补邮费', unitPriceLi: 8_000, decision: null, linkedTo: null },
  { sku: 'GIFT_01', title: '满额赠品差价', unitPriceLi: 1_000, decision: null, linkedTo: null },
  { sku: 'M', title: '手工补差价', unitPriceLi: 5_000, decision: null, linkedTo: null },
];
