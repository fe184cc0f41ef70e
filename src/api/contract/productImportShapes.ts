import * as z from 'zod/mini';
import { categories } from '@/domain/categories';
import { dispatchPromises } from '@/domain/dispatchPromise';
import { importFields } from '@/domain/productImport/columns';
import { productLayouts } from '@/domain/productImport/layouts';
import { maxProblemsOfProduct, maxProductRows, maxRawLength } from '@/domain/productImport/limits';
import { importVerdicts } from '@/domain/productImport/plan/planImport';
import { isProblemCode } from '@/domain/productImport/problems';
import type { ProblemCode } from '@/domain/productImport/problems';
import { quantityBounds, unitPriceBounds } from '@/domain/priceBounds';
import { mostTiers } from '@/domain/priceListProblems';
import { draftLimits, stockBounds } from '@/domain/products/draft';
import { count, id, version } from './shapes';

/** Text without control characters and broken surrogates, which no database keeps. */
const clean = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const rowNumber = z.int().check(z.minimum(0), z.maximum(10_000_000));
const within = ({ least, most }: { least: number; most: number }) => z.int().check(z.minimum(least), z.maximum(most));
const pieces = within(quantityBounds);

/** Bounds of the file only: what may be kept is judged against the catalogue, row by row. */
const tiers = z
  .array(z.strictObject({ startsAt: z.nullable(within({ least: 1, most: 999_999_999 })), unitPriceLi: within(unitPriceBounds) }))
  .check(z.maxLength(mostTiers));

const sku = z.strictObject({
  code: clean(draftLimits.skuCode),
  options: z
    .array(z.strictObject({ name: clean(200), value: clean(1_000) }))
    .check(z.maxLength(20)),
  stock: z.optional(z.nullable(within(stockBounds))),
  costLi: z.optional(z.nullable(within(unitPriceBounds))),
  tiers: z.optional(z.nullable(tiers)),
});

export const importProblem = z.strictObject({
  code: z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value)),
  field: z.string().check(z.regex(/^[A-Za-z0-9_.]{1,80}$/)),
  row: rowNumber,
  value: clean(maxRawLength),
});

/** A product as a file gives it: what is absent is left as it is, `null` clears it. */
export const importedProduct = z.strictObject({
  row: rowNumber,
  /** Empty where the file has none. */
  articleNumber: clean(200),
  title: z.optional(z.nullable(clean(draftLimits.title * 2))),
  category: z.optional(z.nullable(z.enum(categories))),
  brand: z.optional(z.nullable(clean(draftLimits.brand * 2))),
  attributes: z.optional(z.record(z.string().check(z.regex(/^[a-z_]{1,40}$/)), z.nullable(clean(draftLimits.attributeValue * 2)))),
  moq: z.optional(z.nullable(pieces)),
  tiers: z.optional(z.nullable(tiers)),
  images: z.optional(z.nullable(z.array(clean(draftLimits.imageAddress)).check(z.maxLength(draftLimits.images)))),
  dispatchPromiseHours: z.optional(z.nullable(z.literal([...dispatchPromises]))),
  skus: z.array(sku).check(z.maxLength(draftLimits.skus)),
  problems: z.array(importProblem).check(z.maxLength(maxProblemsOfProduct)),
});

const unitSize = z.nullable(pieces);

/** How the file is read: kept with the import, so that an interrupted one reads it in the same way again. */
export const readingChoices = z.strictObject({
  layout: z.enum(productLayouts),
  headerRow: z.int().check(z.minimum(1), z.maximum(maxProductRows)),
  columns: z
    .array(z.strictObject({ field: z.nullable(z.enum(importFields)), name: clean(100), blank: z.enum(['leave', 'clear']) }))
    .check(z.maxLength(1_000)),
  units: z.strictObject({ pack: unitSize, carton: unitSize }),
  categories: z.record(clean(300), z.nullable(z.enum(categories))),
});

const texts = z.array(z.string());

export const importOutcomes = ['written', 'unchanged', 'failed', 'reverted', 'conflict'] as const;
/** What became of a row: `conflict`: the undo left it, since the product was edited after the import. */
export type ImportOutcome = (typeof importOutcomes)[number];

export const productImportRow = z.object({
  id,
  version,
  articleNumber: z.string(),
  title: z.string(),
  /** The file's row. */
  row: count,
  /** Null while it was not held against the catalogue. */
  verdict: z.nullable(z.enum(importVerdicts)),
  outcome: z.nullable(z.enum(importOutcomes)),
  problems: z.array(importProblem),
  /** What it changes, field by field. */
  differences: z.array(z.object({ field: z.string(), before: texts, after: texts })),
  /** Number of the product that it met or made. */
  product: z.nullable(z.string()),
  imported: importedProduct,
});
export type ProductImportRow = z.output<typeof productImportRow>;
