import * as z from 'zod/mini';
import { categories } from '@/domain/categories';
import { dispatchPromises } from '@/domain/dispatchPromise';
import { quoteModes } from '@/domain/pricing';
import { customisationKinds } from '@/domain/products/customisation';
import { draftLimits } from '@/domain/products/draft';
import { count, id, li, storable } from './shapes';

const words = (longest: number) => z.string().check(z.maxLength(longest * 2), storable);

/** A stored file by its hash, or an address that an import named: shown from where it is, not ours yet. */
export const productImage = z.object({ source: z.enum(['file', 'address']), value: words(draftLimits.imageAddress) });
export type ProductImage = z.output<typeof productImage>;

export const customisationOption = z.object({
  kind: z.enum(customisationKinds),
  moq: z.number(),
  /** On top of the unit price. */
  surchargeLi: z.number(),
  leadDays: z.number(),
});

export const draftSku = z.object({
  /** Keeps a SKU's identity while its code changes; without it a SKU is known by its code. */
  id: z.optional(id),
  code: z.pipe(words(draftLimits.skuCode), z.transform((code) => code.trim())),
  options: z.array(z.object({ name: words(draftLimits.optionName), value: words(draftLimits.optionValue) })),
  stock: z.nullable(z.number()),
  /** Left out: as it is. */
  costLi: z.optional(z.nullable(z.number())),
});

export const draftTier = z.object({
  /** Null: of the whole product. */
  skuCode: z.nullable(words(draftLimits.skuCode)),
  startsAt: z.number(),
  unitPriceLi: z.number(),
});

/**
 * All that a product is written with. Shapes are wide on purpose: what is wrong inside is told at its field by the
 * product's own rules, which the app checks too.
 */
const draftFields = {
  articleNumber: words(200),
  title: words(draftLimits.title),
  category: z.nullable(z.enum(categories)),
  brand: words(draftLimits.brand),
  images: z.array(productImage),
  qualityClaims: z.array(words(draftLimits.qualityClaim)),
  quoteMode: z.enum(quoteModes),
  moq: z.nullable(z.number()),
  mixedBatch: z.boolean(),
  dispatchPromiseHours: z.nullable(z.union(dispatchPromises.map((hours) => z.literal(hours)))),
  customisation: z.array(customisationOption),
  skus: z.array(draftSku),
  tiers: z.array(draftTier),
};

const attributeKey = words(draftLimits.attributeKey);
const attributeValue = words(draftLimits.attributeValue);

/** What is left out is not known yet. */
export const newProductBody = z.extend(z.partial(z.object(draftFields)), {
  articleNumber: draftFields.articleNumber,
  title: draftFields.title,
  attributes: z.optional(z.record(attributeKey, attributeValue)),
});

/** A JSON merge patch: what is left out stays, lists are replaced whole, an attribute that is null is taken out. */
export const productPatch = z.extend(z.partial(z.object(draftFields)), {
  attributes: z.optional(z.record(attributeKey, z.nullable(attributeValue))),
});

/** As the record answers a product's own tiers and customisation. */
export const presentedTier = z.object({ skuCode: z.nullable(z.string()), startsAt: count, unitPriceLi: li });
export const presentedCustomisation = z.object({ kind: z.enum(customisationKinds), moq: count, surchargeLi: li, leadDays: count });
