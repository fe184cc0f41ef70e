import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit } from '../core/record';
import { enqueueJob } from '../jobs/enqueue';
import type { ImportRow } from './find';
import { changeImport, importRef, ordersLane } from './find';

/** What is to be cleared away: all that an import brought, and what a job had prepared. */
export interface Clearing {
  importId: string | null;
  preparedBy: string | null;
}

/** Queues the clearing behind whatever runs now. */
export async function enqueueClearing(acting: Acting, row: ImportRow, clearing: Clearing): Promise<string> {
  return enqueueJob(acting, {
    kind: 'import.clear',
    lane: ordersLane,
    objectType: 'import',
    objectId: row.id,
    objectLabel: row.number,
    payload: clearing,
  });
}

/**
 * Stops an import that is not published. The job that prepares it finds it stopped and ends; nothing of it was ever
 * seen in a figure.
 */
export async function stopImport(acting: Acting, row: ImportRow): Promise<ImportRow> {
  if (row.state !== 'receiving' && row.state !== 'preparing') {
    throw new Problem(409, 'import-not-running', { params: { state: row.state } });
  }
  const jobId = await enqueueClearing(acting, row, { importId: row.id, preparedBy: row.jobId });
  await audit(acting, 'imports.cancel', importRef(row));
  return changeImport(acting, row, { state: 'cancelled', finishedAt: acting.now, jobId });
}

/** Begins the undo of a published import; it goes on counting until the job is through. */
export async function takeBack(acting: Acting, row: ImportRow): Promise<ImportRow> {
  if (row.state !== 'published') throw new Problem(409, 'import-not-published', { params: { state: row.state } });
  if (row.undoing) throw new Problem(409, 'import-undoing');
  const jobId = await enqueueJob(acting, {
    kind: 'import.undo',
    lane: ordersLane,
    objectType: 'import',
    objectId: row.id,
    objectLabel: row.number,
    payload: { importId: row.id },
  });
  await audit(acting, 'imports.undo', importRef(row));
  return changeImport(acting, row, { undoing: true, jobId });
}
