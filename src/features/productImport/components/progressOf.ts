import type { ProductImport } from '@/api/contract/productImports';

/** How far an import has come, from 0 to 1: of its sending, or of what the platform does with it. */
export function progressOf({ state, job, batchesCommitted, totalBatches }: ProductImport): number {
  if (state === 'receiving') return totalBatches === 0 ? 0 : batchesCommitted / totalBatches;
  return job === null || job.total === 0 ? 0 : Math.min(1, job.done / job.total);
}
