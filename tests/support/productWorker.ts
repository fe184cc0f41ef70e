import { vi } from 'vitest';
import { isToWorker } from '@/features/productImport/worker/messages';
import { serve } from '@/features/productImport/worker/serve';

/** Answers as the product import's worker does, on the test's own thread: jsdom knows no workers. */
class InProcessWorker extends EventTarget {
  private ended = false;

  private readonly answer = serve((message) => {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  });

  postMessage(data: unknown): void {
    if (isToWorker(data)) void this.answer(data);
  }

  terminate(): void {
    this.ended = true;
  }
}

export function stubProductWorker(): void {
  vi.stubGlobal('Worker', InProcessWorker);
}
