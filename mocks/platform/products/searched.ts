import type { SQL } from 'drizzle-orm';
import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { queryTokens, queryWords } from '@/domain/search';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { productDetails, products, productSearch } from '@mocks/db/schema';
import { textArray } from './textArray';

/** Beyond so many, reading the text of all is faster than fetching what the index names; estimates run low. */
const mostFromIndex = 300;

const plan = z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })) });

/** How many products the planner expects to hold all of the tokens, by its statistics; nothing is read. */
async function expectedRows(database: Database, holding: SQL): Promise<number> {
  const rows = await rowsOf(database, sql`explain (format json) select from ${productDetails} where ${holding}`, plan);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/**
 * The condition for products that a text finds. Every word must occur in the product's search text; the index of
 * bigrams narrows first, unless most products have them. Undefined for a blank text.
 */
export async function searched(database: Database, factoryId: string, q: string | undefined): Promise<SQL | undefined> {
  const words = queryWords(q ?? '');
  if (words.length === 0) return undefined;
  const inText = and(
    eq(productSearch.factoryId, factoryId),
    ...words.map((word) => sql`strpos(${productSearch.content}, ${word}) > 0`),
  );
  const pairs = queryTokens(q ?? '').filter((token) => Array.from(token).length === 2);
  const holding = sql`${productDetails.searchTokens} @> ${textArray(pairs)}`;
  if (pairs.length === 0 || (await expectedRows(database, holding)) > mostFromIndex) {
    return sql`${products.id} in (select ${productSearch.productId} from ${productSearch} where ${inText})`;
  }
  // Materialised, so that no plan compares tokens row by row.
  return sql`${products.id} in (
    with narrowed as materialized (
      select ${productDetails.productId} as id from ${productDetails} where ${and(eq(productDetails.factoryId, factoryId), holding)}
    )
    select ${productSearch.productId} from narrowed
    join ${productSearch} on ${productSearch.productId} = narrowed.id where ${inText})`;
}
