import { vi } from 'vitest';
import { isToWorker } from '@/features/imports/worker/messages';
import { serveReading } from '@/features/imports/worker/serveReading';

/** Answers as the import worker does, on the test's own thread: jsdom knows no workers. */
class InProcessWorker extends EventTarget {
  private ended = false;

  private readonly serve = serveReading((message) => {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  });

  postMessage(data: unknown): void {
    if (isToWorker(data)) void this.serve(data);
  }

  terminate(): void {
    this.ended = true;
  }
}

export function stubImportWorker(): void {
  vi.stubGlobal('Worker', InProcessWorker);
}
