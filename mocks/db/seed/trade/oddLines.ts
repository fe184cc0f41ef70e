import type { Li } from '@/domain/money';
import type { SkuDecision } from '@mocks/db/schema';

/** A SKU that orders name otherwise than the catalogue does, or that the catalogue does not have. */
export interface OddSku {
  sku: string;
  title: string;
  unitPriceLi: Li;
  decision: SkuDecision | null;
  /** Index of the product whose first SKU a person linked it to. */
  linkedTo: number | null;
}

/** Some wait to be linked, some were linked, some are known not to be goods of the catalogue. */
export const oddSkus: readonly [OddSku, ...OddSku[]] = [
  { sku: 'SN-2031-旧', title: '棉麻折叠收纳箱 旧货号', unitPriceLi: 12_000, decision: 'linked', linkedTo: 0 },
  { sku: 'YJ0008', title: '轻便瑜伽垫 6mm', unitPriceLi: 25_800, decision: 'linked', linkedTo: 2 },
  { sku: 'XD-90', title: '小夜灯 暖光', unitPriceLi: 7_600, decision: 'linked', linkedTo: 4 },
  { sku: 'DD311', title: '提花地垫 40x60', unitPriceLi: 9_400, decision: null, linkedTo: null },
  { sku: 'BD-0007 红', title: '塑料小板凳 红', unitPriceLi: 6_100, decision: null, linkedTo: null },
  { sku: 'LB-0117 原色', title: '牛皮纸礼品袋 原色', unitPriceLi: 900, decision: null, linkedTo: null },
  { sku: 'CD-20', title: '移动电源 10000mAh 旧款', unitPriceLi: 34_000, decision: null, linkedTo: null },
  { sku: 'TZ-0001', title: '定制束口袋 客供图', unitPriceLi: 2_300, decision: 'not_in_catalogue', linkedTo: null },
  { sku: 'JS-2019', title: '旧款收纳箱 已停产', unitPriceLi: 8_800, decision: 'not_in_catalogue', linkedTo: null },
];

/** Codes of the set-aside list as they stand in order files. */
export const notGoods: readonly [OddSku, ...OddSku[]] = [
  { sku: 'POST', title: '补邮费', unitPriceLi: 8_000, decision: null, linkedTo: null },
  { sku: 'GIFT_01', title: '满额赠品差价', unitPriceLi: 1_000, decision: null, linkedTo: null },
  { sku: 'M', title: '手工补差价', unitPriceLi: 5_000, decision: null, linkedTo: null },
];
