import type { ImportRecord } from '@/api/contract/imports';

/** How far an import has come, from 0 to 1: of its sending, or of what the platform does with it; null when at rest. */
export function progressOf({ state, job, batchesCommitted, totalBatches }: ImportRecord): number | null {
  if (state === 'receiving') return totalBatches === null || totalBatches === 0 ? null : batchesCommitted / totalBatches;
  if (state !== 'preparing' && state !== 'undoing') return null;
  return job === null || job.total === 0 ? 0 : Math.min(1, job.done / job.total);
}
