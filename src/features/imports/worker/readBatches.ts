import { createBatcher } from '@/domain/orderImport/batches';
import { createOrderReader } from '@/domain/orderImport/orderReader';
import type { ImportBatch } from '@/domain/orderImport/types';
import { openTable } from '@/domain/sheets/read/openTable';
import { findOrderRows, hasHeader } from './orderRows';
import type { ReadChoices } from './readFirst';

export interface BatchChoices extends ReadChoices {
  /** Orders that the first reading refused: nothing of them is sent. */
  refusedOrders: readonly string[];
  /** Position of the first batch that is wanted; those before it were committed already. */
  from: number;
}

/** Reads a file for the second time, into the batches that are sent; the same file and choices give the same ones. */
export async function* readBatches(file: File, choices: BatchChoices): AsyncGenerator<ImportBatch> {
  const { from, ...options } = choices;
  const table = await openTable(file, { isWanted: hasHeader, onBytes: () => undefined });
  const { header, rows } = await findOrderRows(table);
  const reader = createOrderReader({ header, fixedWidth: table.fixedWidth, ...options });
  const batcher = createBatcher();
  for await (const part of rows) {
    for (const batch of batcher.add(reader.push(part))) if (batch.index >= from) yield batch;
  }
  const last = [...batcher.add(reader.finish().orders), batcher.finish()];
  for (const batch of last) if (batch !== null && batch.index >= from) yield batch;
}
