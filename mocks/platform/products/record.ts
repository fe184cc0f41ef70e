import { and, eq } from 'drizzle-orm';
import type { Product } from '@/api/contract/products';
import { getProduct, productTimeline } from '@/api/contract/products';
import { requiredAttributes } from '@/domain/categories';
import type { CompletenessInput } from '@/domain/completeness';
import { completeness } from '@/domain/completeness';
import type { Database } from '@mocks/db/database';
import { products } from '@mocks/db/schema';
import type { MemberCall, Tenancy } from '../core/context';
import { recordRoute } from '../core/route';
import { timelineOf } from '../core/timeline';
import { presentListing } from '../listings/present';
import type { ProductParts } from './parts';
import { enteredTiers, laddersOf, partsOf, tiersOf } from './parts';
import type { ProductRow } from './summary';
import { presentListed } from './summary';

type ProductCall = Pick<MemberCall<{ factoryId: string; id: string }, never, never>, 'database' | 'params'>;

/** The product of the path, archived or not. */
export async function findProduct({ database, params }: ProductCall): Promise<ProductRow | null> {
  const [row] = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, params.factoryId), eq(products.id, params.id)));
  return row ?? null;
}

function completenessInput(row: ProductRow, { details, skuRows, tiers }: ProductParts): CompletenessInput {
  return {
    title: row.title,
    requiredAttributes: requiredAttributes(row.category),
    attributes: details.attributes,
    imageCount: details.images.length,
    skus: skuRows,
    dispatchPromiseHours: row.dispatchPromiseHours,
    product: { quoteMode: row.quoteMode, moq: row.moq, tiers: tiersOf(tiers, null) },
    listing: null,
  };
}

/** A product's attributes: those that its category asks for first, empty where they are missing. */
export function attributesOf(category: string | null, given: Readonly<Record<string, string>>) {
  const required: readonly string[] = requiredAttributes(category) ?? [];
  const others = Object.keys(given).filter((key) => !required.includes(key));
  return [...required, ...others].map((key) => ({ key, value: given[key] ?? '', required: required.includes(key) }));
}

/** The product's record as a member of its factory may see it. */
export async function presentProduct(database: Database, tenancy: Tenancy, row: ProductRow): Promise<Product> {
  const parts = await partsOf(database, row);
  const seesCost = tenancy.can('cost.read');
  return {
    ...presentListed(row, tenancy.currency),
    brand: row.brand,
    images: parts.details.images,
    qualityClaims: parts.details.qualityClaims,
    customisation: parts.details.customisation,
    archivedAt: row.archivedAt,
    attributes: attributesOf(row.category, parts.details.attributes),
    quoteMode: row.quoteMode,
    mixedBatch: row.mixedBatch,
    dispatchPromiseHours: row.dispatchPromiseHours,
    skus: parts.skuRows.map(({ id, code, options, stock, costLi }) => ({
      id,
      code,
      options,
      stock,
      // Whoever may not see costs gets no such field at all.
      ...(seesCost ? { costLi } : {}),
    })),
    tiers: enteredTiers(parts, null),
    ladders: laddersOf(row, parts, null),
    listings: parts.listed.map((listed) => presentListing(row, parts, listed)),
    completenessParts: completeness(completenessInput(row, parts)).parts,
  };
}

export const getProductRoute = recordRoute(getProduct, {
  load: findProduct,
  handle: ({ database, tenancy }, row) => presentProduct(database, tenancy, row),
});

export const productTimelineRoute = recordRoute(productTimeline, {
  load: findProduct,
  handle: async ({ database, tenancy }, row) => ({
    items: await timelineOf(database, { factoryId: tenancy.id, type: 'product', id: row.id }, tenancy.can('cost.read')),
  }),
});
