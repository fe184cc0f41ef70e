import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import type { Phase } from './phase';

const tables = [
  'orders',
  'order_lines',
  'import_orders',
  'import_lines',
  'order_skus',
  'buyers',
  'demand_orders',
  'products',
  'skus',
] as const;

/** Smaller tables are read whole in no time. */
const leastBytes = 256 * 1024;

/**
 * PGlite has no autovacuum, and PostgreSQL's comes late after a large import: without statistics the planner takes the
 * factory for a rare value and reads all of it. Tables that have grown by a third since they were last looked at are
 * sampled, few rows each, one table a step.
 */
function refreshStatistics(name: string): Phase {
  return {
    name,
    size: { first: 1, most: 1 },
    start: '',
    step: async ({ run, after }) => {
      const [table] = await outgrown(run.database, after);
      if (table === undefined) return { after: null };
      await sample(run.database, table);
      return { after: table };
    },
  };
}

/** The tables after this one whose statistics are of a time when they were much smaller. */
async function outgrown(database: Database, after: string): Promise<(typeof tables)[number][]> {
  const rows = await rowsOf(
    database,
    sql`select relname as name from pg_class
      where oid in (select to_regclass(value) from json_array_elements_text(${JSON.stringify(tables)}::json))
        and relname > ${after} and pg_relation_size(oid) > ${leastBytes}
        and (reltuples < 0 or relpages * 1.33 < pg_relation_size(oid) / 8192)
      order by relname`,
    z.object({ name: z.enum(tables) }),
  );
  return rows.map(({ name }) => name);
}

/** Samples at once what has outgrown its statistics: batches would each take longer than the one before. */
export async function keepStatistics(database: Database): Promise<void> {
  for (const table of await outgrown(database, '')) await sample(database, table);
}

export const statisticsBefore = refreshStatistics('statistics');
export const statisticsAfter = refreshStatistics('statistics-after');

/** The job's own orders, which no statistics know yet. */
export const statisticsOfPrepared: Phase = {
  name: 'statistics-of-prepared',
  size: { first: 1, most: 1 },
  start: '',
  step: async ({ run }) => {
    await sample(run.database, 'orders_prepared');
    return { after: null };
  },
};

async function sample(database: Database, table: (typeof tables)[number] | 'orders_prepared'): Promise<void> {
  await database.execute(sql`set local default_statistics_target = 20`);
  await database.execute(sql`analyze ${sql.raw(table)}`);
}
