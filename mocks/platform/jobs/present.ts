import type { Job } from '@/api/contract/jobs';
import type { JobKind, JobRow } from './kind';

/** A job as the API shows it; its payload and cursor stay inside. */
export function presentJob(row: JobRow, kind: JobKind | undefined): Job {
  const open = row.state === 'queued' || row.state === 'running';
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    state: row.state,
    objectType: row.objectType,
    objectId: row.objectId,
    objectLabel: row.objectLabel,
    done: row.done,
    total: row.total,
    errorCode: row.errorCode,
    undoable: row.state === 'done' && kind?.undo !== undefined,
    counts: row.state === 'done' ? (kind?.counts?.(row.result) ?? {}) : {},
    cancellable: open && kind?.cancel !== undefined,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}
