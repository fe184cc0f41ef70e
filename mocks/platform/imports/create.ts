import { and, eq, inArray } from 'drizzle-orm';
import type { createImport } from '@/api/contract/imports';
import type { BodyOf } from '@/api/contract/endpoint';
import { imports, stores } from '@mocks/db/schema';
import { newId } from '../core/ids';
import { Problem, invalidField } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, nextNumber, tell } from '../core/record';
import type { ImportRow } from './find';
import { importRef } from './find';

/** Begins an import; 409 with the number of the one that brings the same file into the same store already. */
export async function beginImport(acting: Acting, body: BodyOf<typeof createImport>) {
  const { database, factoryId, now, actor } = acting;
  const [store] = await database
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), eq(stores.id, body.storeId)));
  if (!store) throw invalidField('/storeId', 'not-there');
  const sameFile = and(
    eq(imports.factoryId, factoryId),
    eq(imports.storeId, body.storeId),
    eq(imports.sha256, body.sha256),
  );
  const [row] = await database
    .insert(imports)
    .values({
      factoryId,
      id: newId(now),
      number: await nextNumber(database, factoryId, 'I'),
      ...body,
      state: 'receiving',
      batchesCommitted: 0,
      rowsReceived: 0,
      linesNew: 0,
      linesKnown: 0,
      ordersNew: 0,
      statusesMoved: 0,
      rowsRefused: 0,
      createdBy: actor?.id ?? null,
      createdByName: actor?.name ?? '',
      createdAt: now,
      updatedAt: now,
      version: 1,
    })
    // The index over running files lets one of two tabs through; the other waits here and is told.
    .onConflictDoNothing()
    .returning();
  if (!row) {
    const [running] = await database
      .select({ number: imports.number })
      .from(imports)
      .where(and(sameFile, inArray(imports.state, ['receiving', 'preparing'])));
    throw new Problem(409, 'import-running', { params: { number: running?.number ?? '' } });
  }
  const [published] = await database
    .select({ number: imports.number })
    .from(imports)
    .where(and(sameFile, eq(imports.state, 'published')))
    .limit(1);
  await audit(acting, 'imports.create', importRef(row));
  await tell(acting, { resource: 'imports', objectId: row.id, version: row.version });
  return { row, sameFile: published?.number ?? null };
}

/** Whether all that was sent has arrived; 409 with what is missing. */
export function mustBeComplete(row: ImportRow, said: { totalBatches: number; totalLines: number }): void {
  if (row.state !== 'receiving') throw new Problem(409, 'import-not-receiving', { params: { state: row.state } });
  if (row.batchesCommitted !== said.totalBatches || row.rowsReceived !== said.totalLines) {
    throw new Problem(409, 'import-incomplete', {
      params: { batches: row.batchesCommitted, lines: row.rowsReceived },
    });
  }
}
