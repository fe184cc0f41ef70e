import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { QueryOf, ResponseOf } from '@/api/contract/endpoint';
import type { listImportIssues } from '@/api/contract/imports';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { importIssues } from '@mocks/db/schema';
import { keysetPage, totalOf } from '../core/keyset';
import type { ImportRow } from './find';

/** One page of an import's issues in the order of the file, and how many there are of each code. */
export async function issuePage(
  database: Database,
  row: ImportRow,
  query: QueryOf<typeof listImportIssues>,
): Promise<ResponseOf<typeof listImportIssues>> {
  const ofImport = and(eq(importIssues.factoryId, row.factoryId), eq(importIssues.importId, row.id));
  const filter = and(
    ofImport,
    query.level ? eq(importIssues.level, query.level) : undefined,
    query.code ? eq(importIssues.code, query.code) : undefined,
  );
  const keyset = keysetPage({
    column: importIssues.id,
    id: importIssues.id,
    descending: false,
    cursor: query.cursor,
    limit: query.limit,
  });
  const rows = await database
    .select()
    .from(importIssues)
    .where(and(filter, keyset.condition))
    .orderBy(...keyset.order)
    .limit(keyset.take);
  const { items, ...cursors } = keyset.finish(rows, ({ id }) => ({ v: id, id }));
  const counts = await rowsOf(
    database,
    sql`select code, level, count(*) as count from import_issues where ${ofImport} group by 1, 2 order by 3 desc, 1`,
    z.object({ code: z.string(), level: z.enum(['error', 'warning']), count: sqlNumber }),
  );
  return {
    items: items.map(({ id, rowNumber, orderNo, code, scope, level, params }) => {
      return { id, row: rowNumber, orderNo, code, scope, level, params };
    }),
    ...cursors,
    ...(await totalOf(database, importIssues, filter)),
    counts,
  };
}
