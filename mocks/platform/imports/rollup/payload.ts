import { and, count, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { importOrders } from '@mocks/db/schema';
import type { JobRun } from '../../jobs/kind';
import type { ImportRow } from '../find';
import { importById } from '../find';
import type { RollupScope } from './scope';

const ofImport = z.object({ importId: z.string() });

/** The import that a job was made for. */
export async function importOf(run: JobRun, lock = false): Promise<ImportRow> {
  const { importId } = ofImport.parse(run.job.payload);
  const row = await importById(run.database, run.factoryId, importId, lock);
  if (row === null) throw new Error('The import of a job is missing');
  return row;
}

export function scopeOf(run: JobRun, importId: string | null, change: RollupScope['change']): RollupScope {
  return { factoryId: run.factoryId, jobId: run.job.id, importId, change };
}

/** How many orders an import saw: what its jobs' progress is measured by. */
export async function ordersSeen({ database, factoryId }: JobRun, importId: string): Promise<number> {
  const [row] = await database
    .select({ orders: count() })
    .from(importOrders)
    .where(and(eq(importOrders.factoryId, factoryId), eq(importOrders.importId, importId)));
  return row?.orders ?? 0;
}
