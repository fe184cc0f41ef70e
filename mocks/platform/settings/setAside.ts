import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { SetAside } from '@/api/contract/settings';
import { createSetAsideMatcher } from '@/domain/orders/setAside';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { jobs } from '@mocks/db/schema';
import { recountKindName } from '../imports/rollup/recount';
import type { FactoryRow } from './present';

const codeRow = z.object({ sku: z.string(), lines: sqlNumber, pieces: sqlNumber });

/** The SKUs of orders that some code of the list may set aside, with what was ordered of them. */
async function candidates(database: Database, factoryId: string, codes: readonly string[]) {
  const normal = sql`upper(regexp_replace(btrim(sku), '\\s+', ' ', 'g'))`;
  return rowsOf(
    database,
    sql`select sku, lines, pieces from order_skus
        where factory_id = ${factoryId} and exists (
          select 1 from json_array_elements_text(${JSON.stringify(codes)}::json) as code
          where ${normal} = code or (code like '%*' and starts_with(${normal}, rtrim(code, '*'))))`,
    codeRow,
  );
}

/** Each code of the list with the lines it keeps out of the figures, in the list's order. */
export async function presentSetAside(database: Database, row: FactoryRow): Promise<SetAside> {
  const matches = createSetAsideMatcher(row.setAsideCodes);
  const totals = new Map(row.setAsideCodes.map((code) => [code, { code, skus: 0, lines: 0, pieces: 0 }]));
  for (const { sku, lines, pieces } of await candidates(database, row.id, row.setAsideCodes)) {
    const total = totals.get(matches(sku) ?? '');
    if (total === undefined) continue;
    total.skus += 1;
    total.lines += lines;
    total.pieces += pieces;
  }
  const [recount] = await database
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.factoryId, row.id), eq(jobs.kind, recountKindName), eq(jobs.objectLabel, 'set-aside'), inArray(jobs.state, ['queued', 'running'])))
    .orderBy(desc(jobs.id))
    .limit(1);
  return { version: row.version, items: [...totals.values()], recountJobId: recount?.id ?? null };
}
