import type { ImportBatch } from '@/domain/orderImport/types';
import { issueOfError } from './fileRefused';
import type { FromWorker, ToWorker } from './messages';
import { readBatches } from './readBatches';
import { readFirst } from './readFirst';
import type { ReadProgress } from './readFirst';

/** Progress is told at most so often. */
const progressMilliseconds = 100;

/** Answers the page's messages; what a worker does, wherever it runs. */
export function serveReading(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  let batches: AsyncGenerator<ImportBatch> | null = null;

  async function answer(message: ToWorker): Promise<FromWorker | null> {
    switch (message.kind) {
      case 'read':
        return { kind: 'reading', reading: await readFirst(message.file, message.choices, tellNowAndThen(post)) };
      case 'openBatches':
        batches = readBatches(message.file, message.choices);
        return null;
      case 'nextBatch': {
        const next = await batches?.next();
        return next === undefined || next.done === true ? { kind: 'end' } : { kind: 'batch', batch: next.value };
      }
    }
  }

  return async (message) => {
    const reply = await answer(message).catch((error: unknown): FromWorker => {
      return { kind: 'refused', issue: issueOfError(error) };
    });
    if (reply !== null) post(reply);
  };
}

function tellNowAndThen(post: (message: FromWorker) => void): (progress: ReadProgress) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - told < progressMilliseconds) return;
    told = now;
    post({ kind: 'progress', progress });
  };
}
