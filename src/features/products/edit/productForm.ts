import * as z from 'zod/mini';
import type { Product } from '@/api/contract/products';
import { categories } from '@/domain/categories';
import { quoteModes } from '@/domain/pricing';
import { customisationKinds } from '@/domain/products/customisation';
import { startsOf } from '../record/priceMatrix';
import { typedLi, typedWhole } from './figures';

/** One SKU as it is edited: figures as they were typed. */
const rowShape = z.object({
  id: z.optional(z.string()),
  /** A value for each option, in the options' order; empty while an option has none. */
  values: z.array(z.string()),
  /** Empty: made of article number and values. */
  code: z.string(),
  stock: z.string(),
  cost: z.string(),
  /** At the MOQ and at each further starting quantity; unused where one ladder holds for all. */
  prices: z.array(z.string()),
});
export type SkuRow = z.output<typeof rowShape>;

/** What the form holds: text, so that nothing a person types is lost. */
export const productFormShape = z.object({
  /** The version that the person saw; none for a new product. */
  seen: z.optional(z.number()),
  articleNumber: z.string(),
  title: z.string(),
  category: z.enum(['', ...categories]),
  brand: z.string(),
  /** One a line. */
  qualityClaims: z.string(),
  attributes: z.record(z.string(), z.string()),
  images: z.array(z.object({ source: z.enum(['file', 'address']), value: z.string() })),
  quoteMode: z.enum(quoteModes),
  moq: z.string(),
  mixedBatch: z.boolean(),
  dispatchPromiseHours: z.enum(['', '24', '48', '72']),
  customisation: z.array(z.object({ kind: z.enum(customisationKinds), moq: z.string(), surcharge: z.string(), leadDays: z.string() })),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  rows: z.array(rowShape),
  /** Further starting quantities; the first is the MOQ. */
  starts: z.array(z.string()),
  /** Prices of the one ladder, at the MOQ and at each further start. */
  prices: z.array(z.string()),
});
export type ProductForm = z.output<typeof productFormShape>;

export function parseProductForm(stored: unknown): ProductForm | undefined {
  const parsed = z.safeParse(productFormShape, stored);
  return parsed.success ? parsed.data : undefined;
}

export const emptyRow = (values: readonly string[] = []): SkuRow => ({ values: [...values], code: '', stock: '', cost: '', prices: [''] });

export const emptyForm: ProductForm = {
  articleNumber: '',
  title: '',
  category: '',
  brand: '',
  qualityClaims: '',
  attributes: {},
  images: [],
  quoteMode: 'by_quantity',
  moq: '',
  mixedBatch: false,
  dispatchPromiseHours: '',
  customisation: [],
  options: [],
  rows: [emptyRow()],
  starts: [],
  prices: [''],
};

const hoursText = { 24: '24', 48: '48', 72: '72' } as const;

/** The form that shows a product as it is. */
export function formOf(product: Product): ProductForm {
  const names = product.skus[0]?.options.map(({ name }) => name) ?? [];
  const options = names.map((name, index) => ({
    name,
    values: [...new Set(product.skus.map((sku) => sku.options[index]?.value ?? ''))],
  }));
  const [, ...further] = startsOf(product.ladders);
  const own = (skuCode: string | null, starts: readonly number[]) =>
    starts.map((start) => typedLi(product.tiers.find((tier) => tier.skuCode === skuCode && tier.startsAt === start)?.unitPriceLi));
  const starts = product.moq === null ? [] : [product.moq, ...further];
  const hours = product.dispatchPromiseHours;
  return {
    seen: product.version,
    articleNumber: product.articleNumber,
    title: product.title,
    category: categories.find((key) => key === product.category) ?? '',
    brand: product.brand,
    qualityClaims: product.qualityClaims.join('\n'),
    attributes: Object.fromEntries(product.attributes.map(({ key, value }) => [key, value])),
    images: product.images,
    quoteMode: product.quoteMode,
    moq: typedWhole(product.moq),
    mixedBatch: product.mixedBatch,
    dispatchPromiseHours: hours === 24 || hours === 48 || hours === 72 ? hoursText[hours] : '',
    customisation: product.customisation.map(({ kind, moq, surchargeLi, leadDays }) => ({
      kind,
      moq: typedWhole(moq),
      surcharge: typedLi(surchargeLi),
      leadDays: typedWhole(leadDays),
    })),
    options,
    rows:
      product.skus.length === 0
        ? [emptyRow()]
        : product.skus.map((sku) => ({
            id: sku.id,
            values: sku.options.map(({ value }) => value),
            code: sku.code,
            stock: typedWhole(sku.stock),
            cost: typedLi(sku.costLi),
            prices: starts.length === 0 ? [''] : own(sku.code, starts),
          })),
    starts: further.map(String),
    prices: starts.length === 0 ? [''] : own(null, starts),
  };
}
