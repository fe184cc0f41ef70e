import { and, eq, inArray } from 'drizzle-orm';
import type { BodyOf } from '@/api/contract/endpoint';
import type { createProductImport } from '@/api/contract/productImports';
import { productImports } from '@mocks/db/schema';
import { newId } from '../core/ids';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, nextNumber, tell } from '../core/record';
import type { ProductImportRecord } from './find';
import { importRef } from './find';

/** Begins a product import; 409 with the number of the one that brings the same file in already. */
export async function beginImport(acting: Acting, body: BodyOf<typeof createProductImport>): Promise<ProductImportRecord> {
  const { database, factoryId, now, actor } = acting;
  const [row] = await database
    .insert(productImports)
    .values({
      factoryId,
      id: newId(now),
      number: await nextNumber(database, factoryId, 'C'),
      ...body,
      layout: body.choices.layout,
      state: 'receiving',
      batchesCommitted: 0,
      productsReceived: 0,
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
      .select({ number: productImports.number })
      .from(productImports)
      .where(
        and(
          eq(productImports.factoryId, factoryId),
          eq(productImports.sha256, body.sha256),
          inArray(productImports.state, ['receiving', 'checking', 'applying', 'stopping']),
        ),
      );
    throw new Problem(409, 'import-running', { params: { number: running?.number ?? '' } });
  }
  await audit(acting, 'productImports.create', importRef(row));
  await tell(acting, { resource: 'productImports', objectId: row.id, version: row.version });
  return row;
}
