import { importIssue } from '@/domain/orderImport/issues';
import type { ImportBatch } from '@/domain/orderImport/types';
import { FileRefused } from './fileRefused';
import { isFromWorker } from './messages';
import type { FromWorker, ToWorker } from './messages';
import type { BatchChoices } from './readBatches';
import type { FirstReading, ReadChoices, ReadProgress } from './readFirst';

interface Line {
  send: (message: ToWorker) => void;
  /** The next message that is no progress. */
  answer: () => Promise<FromWorker>;
  close: () => void;
}

/** Starts a worker of its own for one reading; when it is closed, all its memory is free. */
function openLine(onProgress: (progress: ReadProgress) => void): Line {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  let settle: ((message: FromWorker) => void) | null = null;
  const end = (message: FromWorker): void => {
    settle?.(message);
    settle = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFromWorker(data)) return;
    if (data.kind === 'progress') onProgress(data.progress);
    else end(data);
  });
  const crashed = (): void => end({ kind: 'refused', issue: importIssue('file-unreadable', {}) });
  worker.addEventListener('error', crashed);
  worker.addEventListener('messageerror', crashed);
  return {
    send: (message) => worker.postMessage(message),
    answer: () => new Promise((resolve) => (settle = resolve)),
    close: () => worker.terminate(),
  };
}

/** Reads a file to its end in a worker. Throws `FileRefused`; an abort ends the worker and never answers. */
export async function readOrderFile(
  file: File,
  choices: ReadChoices,
  options: { onProgress: (progress: ReadProgress) => void; signal: AbortSignal },
): Promise<FirstReading> {
  const line = openLine(options.onProgress);
  options.signal.addEventListener('abort', line.close);
  const answer = line.answer();
  line.send({ kind: 'read', file, choices });
  const message = await answer;
  line.close();
  if (message.kind === 'reading') return message.reading;
  throw refusalOf(message);
}

/** A file's batches, made one by one as they are asked for. */
export interface BatchStream {
  /** `null` after the last one. Throws `FileRefused`. */
  next: () => Promise<ImportBatch | null>;
  close: () => void;
}

export function openBatches(file: File, choices: BatchChoices): BatchStream {
  const line = openLine(() => undefined);
  line.send({ kind: 'openBatches', file, choices });
  return {
    next: async () => {
      const answer = line.answer();
      line.send({ kind: 'nextBatch' });
      const message = await answer;
      if (message.kind === 'batch') return message.batch;
      if (message.kind === 'end') return null;
      throw refusalOf(message);
    },
    close: line.close,
  };
}

function refusalOf(message: FromWorker): Error {
  return message.kind === 'refused' ? new FileRefused(message.issue) : new Error(`Unexpected ${message.kind}`);
}
