import type { Database } from '@mocks/db/database';
import type { stores } from '@mocks/db/schema';
import { auditEntries, importIssues, imports, jobs, notifications } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoPerson } from '../people';
import { demoDays } from '../timeline';
import type { ImportRow } from '../trade/imports';
import { insertRows } from '../write';
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
export async function writeHistory(database: Database, factory: FactorySeed, { importRows, storeRows }: HistoryOf): Promise<number> {
  const newest = importRows.at(-1);
  if (factory.number !== 1 || newest === undefined) {
    await insertRows(database, imports, importRows);
    return importRows.length;
  }
  const refused = refuseRows(factory, newest);
  const failed = failedImport(factory, importRows.length + 1);
  const all = [...importRows.slice(0, -1), refused.row, failed.row];
  await insertRows(database, imports, all);
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
