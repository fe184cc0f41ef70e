import { and, eq } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { imports } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { tell } from '../core/record';

export type ImportRow = typeof imports.$inferSelect;
export type ImportCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

/** Orders, lines, sightings and figures of a factory are changed by one job at a time. */
export const ordersLane = 'orders';

export async function importById(
  database: Database,
  factoryId: string,
  id: string,
  lock: boolean,
): Promise<ImportRow | null> {
  const query = database
    .select()
    .from(imports)
    .where(and(eq(imports.factoryId, factoryId), eq(imports.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** For `load` of reads and of writes. */
export const findImport = ({ database, params }: ImportCall) => importById(database, params.factoryId, params.id, false);
export const lockImport = ({ database, params }: ImportCall) => importById(database, params.factoryId, params.id, true);

/** Writes a change of an import with its new version, and tells open pages. */
export async function changeImport(acting: Acting, row: ImportRow, values: Partial<ImportRow>): Promise<ImportRow> {
  const [after] = await acting.database
    .update(imports)
    .set({ ...values, version: row.version + 1, updatedAt: acting.now })
    .where(and(eq(imports.factoryId, row.factoryId), eq(imports.id, row.id)))
    .returning();
  if (!after) throw new Problem(404, 'not-found');
  await tell(acting, { resource: 'imports', objectId: row.id, version: after.version });
  return after;
}

export const importRef = (row: ImportRow) => ({ type: 'import', id: row.id, label: `${row.number} ${row.fileName}` });
