import type { ImportIssue } from '@/domain/orderImport/issues';
import type { ImportBatch } from '@/domain/orderImport/types';
import type { BatchChoices } from './readBatches';
import type { FirstReading, ReadChoices, ReadProgress } from './readFirst';

/** What the page asks of the worker. One worker does one reading of one file. */
export type ToWorker =
  | { kind: 'read'; file: File; choices: ReadChoices }
  | { kind: 'openBatches'; file: File; choices: BatchChoices }
  /** Asks for the next batch: none is made before it is wanted. */
  | { kind: 'nextBatch' };

export type FromWorker =
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'reading'; reading: FirstReading }
  | { kind: 'batch'; batch: ImportBatch }
  | { kind: 'end' }
  | { kind: 'refused'; issue: ImportIssue };

const fromWorker: readonly unknown[] = ['progress', 'reading', 'batch', 'end', 'refused'] satisfies FromWorker['kind'][];
const toWorker: readonly unknown[] = ['read', 'openBatches', 'nextBatch'] satisfies ToWorker['kind'][];

/** Both ends are built together, so the kind is enough to know a message by; anything else is not ours. */
export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === 'object' && data !== null && 'kind' in data && fromWorker.includes(data.kind);
}

export function isToWorker(data: unknown): data is ToWorker {
  return typeof data === 'object' && data !== null && 'kind' in data && toWorker.includes(data.kind);
}
