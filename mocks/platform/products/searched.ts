import type { SQL } from 'drizzle-orm';
import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { queryTokens, queryWords } from '@/domain/search';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { productDetails, products, productSearch } from '@mocks/db/schema';
import { textArray } from './textArray';

/** Beyond so many, reading the text of all is faster than fetching what the index names. */
const mostNamed = 2_000;

/** What a text finds, as conditions on `products`: the same rows, by two ways of reading. */
export interface Searched {
  /** For reading all of it: counts, and sorting a few. */
  all: SQL;
  /** For walking the products in an order until a page is full: asked product by product. */
  walking: SQL;
  /** How many products it finds where nothing else filters; undefined where counting `all` costs no more. */
  total?: SQL;
  /** From so many rows on, walking meets a page of them sooner than reading and sorting all does. */
  walkFrom: number;
}

const plan = z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })) });

/** How many products the planner expects to hold all of the tokens, by its statistics; nothing is read. It errs to the low side. */
async function expectedRows(database: Database, holding: SQL): Promise<number> {
  const rows = await rowsOf(database, sql`explain (format json) select from ${productDetails} where ${holding}`, plan);
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/**
 * What a text finds. Every word must occur in the product's search text; the index of bigrams narrows first, unless
 * many products have them all. Undefined for a blank text.
 */
export async function searched(database: Database, factoryId: string, q: string | undefined): Promise<Searched | undefined> {
  const words = queryWords(q ?? '');
  if (words.length === 0) return undefined;
  const inText = and(
    eq(productSearch.factoryId, factoryId),
    ...words.map((word) => sql`strpos(${productSearch.content}, ${word}) > 0`),
  );
  const pairs = queryTokens(q ?? '').filter((token) => Array.from(token).length === 2);
  const holding = and(eq(productDetails.factoryId, factoryId), sql`${productDetails.searchTokens} @> ${textArray(pairs)}`);
  if (holding !== undefined && pairs.length > 0 && (await expectedRows(database, holding)) <= mostNamed) {
    const ids = await narrowed(database, holding, inText);
    if (ids !== null) {
      const named = sql`${products.id} = any(${`{${ids.join(',')}}`}::text::uuid[])`;
      return { all: named, walking: named, walkFrom: Number.POSITIVE_INFINITY };
    }
  }
  return {
    // Of the search text alone, less the few archived: the products themselves are not read.
    total: sql`select (select count(*) from ${productSearch} where ${inText}) - (
        select count(*) from ${products} where ${products.factoryId} = ${factoryId} and ${products.archivedAt} is not null
          and (select true from ${productSearch} where ${inText} and ${productSearch.productId} = ${products.id})
      ) as total`,
    all: sql`${products.id} in (select ${productSearch.productId} from ${productSearch} where ${inText})`,
    // A value, not an `exists`, which the planner would turn back into reading all.
    walking: sql`(select true from ${productSearch} where ${inText} and ${productSearch.productId} = ${products.id})`,
    walkFrom: 300,
  };
}

/** The products that the index names and whose text holds the words; null where the index names too many. */
async function narrowed(database: Database, holding: SQL, inText: SQL | undefined): Promise<string[] | null> {
  const [row] = await rowsOf(
    database,
    // Materialised, so that no plan compares tokens row by row; the texts are looked at only where they are few, one by one.
    sql`with narrowed as materialized (
        select ${productDetails.productId} as id from ${productDetails} where ${holding} limit ${mostNamed + 1}
      )
      select case when (select count(*) from narrowed) <= ${mostNamed} then (
        select coalesce(json_agg(id), '[]'::json) from narrowed
        where (select true from ${productSearch} where ${inText} and ${productSearch.productId} = narrowed.id)
      ) end as ids`,
    z.object({ ids: z.nullable(z.array(z.string())) }),
  );
  return row?.ids ?? null;
}
