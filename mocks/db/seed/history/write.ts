import { sql } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import type { stores } from '@mocks/db/schema';
import { auditEntries, importIssues, imports, jobs, notifications } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoPerson } from '../people';
import { demoDays } from '../timeline';
import type { ImportRow } from '../trade/imports';
import { beginWriting, insertRows } from '../write';
import { failedImport, refuseRows } from './failedImport';
import { auditRows, noticeRows } from './history';

interface HistoryOf {
  importRows: readonly ImportRow[];
  storeRows: readonly (typeof stores.$inferInsert)[];
}

/**
 * Writes a factory's imports and what people did around them; answers how many imports there are. The first factory
 * has something to see to: rows that stayed out, and an import that failed.
 */
export async function writeHistory(
  database: Database,
  factory: FactorySeed,
  { importRows, storeRows }: HistoryOf,
): Promise<number> {
  const newest = importRows.at(-1);
  if (factory.number !== 1 || newest === undefined) {
    await writeImports(database, factory, importRows);
    return importRows.length;
  }
  const refused = refuseRows(factory, newest);
  const failed = failedImport(factory, importRows.length + 1);
  const all = [...importRows.slice(0, -1), refused.row, failed.row];
  await writeImports(database, factory, all);
  await insertRows(database, importIssues, refused.issues);
  await insertRows(database, jobs, [failed.job]);
  const began = factory.timeline.instantAt(0, '08:00');
  const holidayStore = storeRows.find(({ holidayFrom }) => holidayFrom != null);
  const audit = auditRows(factory, {
    imports: all,
    members: {
      owner: demoPerson('owner', began),
      merchandiser: demoPerson('merchandiser', began),
      planner: demoPerson('planner', began),
      marketer: demoPerson('marketer', began),
    },
    stores: storeRows.map(({ id, number, name }) => ({ id, label: `${number} ${name}` })),
    holiday: { from: holidayStore?.holidayFrom ?? '', to: holidayStore?.holidayTo ?? '' },
  });
  await insertRows(database, auditEntries, audit);
  await insertRows(database, notifications, noticeRows(factory, all, factory.timeline.instantAt(demoDays, '09:30')));
  return all.length;
}

/** The imports, and that each saw the orders of its store and days, with all that these say. */
async function writeImports(database: Database, { factoryId }: FactorySeed, rows: readonly ImportRow[]): Promise<void> {
  await insertRows(database, imports, rows);
  const seen = sql`
    insert into import_orders (factory_id, import_id, order_id, status, ordered_at, buyer_id, region, source, dropship,
      freight_fen, adjustment_fen)
    select o.factory_id, i.id, o.id, o.status, o.ordered_at, o.buyer_id, o.region, o.source, o.dropship, o.freight_fen,
      o.adjustment_fen
    from imports i join orders o on o.factory_id = ${factoryId} and o.store_id = i.store_id
      and o.day between i.first_order_day and i.last_order_day
    where i.factory_id = ${factoryId} and i.state = 'published'`;
  await beginWriting(database, () => database.execute(seen));
}
