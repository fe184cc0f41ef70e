import { and, eq, ilike, inArray, or } from 'drizzle-orm';
import type { QueryOf, ResponseOf } from '@/api/contract/endpoint';
import type { listProductImportRows } from '@/api/contract/productImports';
import type { Database } from '@mocks/db/database';
import { productImportRows } from '@mocks/db/schema';
import { keysetPage, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import type { ProductImportRecord } from './find';
import { presentRow } from './present';

/** One page of an import's rows in the order of the file. */
export async function rowPage(
  database: Database,
  record: ProductImportRecord,
  query: QueryOf<typeof listProductImportRows>,
): Promise<ResponseOf<typeof listProductImportRows>> {
  const { verdict, outcome, q } = query;
  const filter = and(
    eq(productImportRows.factoryId, record.factoryId),
    eq(productImportRows.importId, record.id),
    verdict && verdict.length > 0 ? inArray(productImportRows.verdict, verdict) : undefined,
    outcome && outcome.length > 0 ? inArray(productImportRows.outcome, outcome) : undefined,
    q ? or(ilike(productImportRows.articleNumber, likePattern(q)), ilike(productImportRows.title, likePattern(q))) : undefined,
  );
  const keyset = keysetPage({
    column: productImportRows.position,
    id: productImportRows.id,
    descending: false,
    cursor: query.cursor,
    limit: query.limit,
  });
  const rows = await database
    .select()
    .from(productImportRows)
    .where(and(filter, keyset.condition))
    .orderBy(...keyset.order)
    .limit(keyset.take);
  const { items, ...cursors } = keyset.finish(rows, ({ position, id }) => ({ v: position, id }));
  return { items: items.map(presentRow), ...cursors, ...(await totalOf(database, productImportRows, filter)) };
}
