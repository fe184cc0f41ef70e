import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';

const heapUsage = z.object({ id: z.number(), result: z.object({ usedSize: z.number(), backingStorageSize: z.optional(z.number()) }) });

/** Asks for the heaps of a tab and of its workers, buffers included: the page's own `performance.memory` knows nothing of workers. */
export class TabHeap {
  private readonly workers = new Set<string>();
  private readonly waiting = new Map<number, (bytes: number) => void>();
  private asked = 0;

  private constructor(private readonly session: CDPSession) {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.workers.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = heapUsage.safeParse(JSON.parse(message));
      if (answer.success) this.waiting.get(answer.data.id)?.(bytesOf(answer.data.result));
    });
  }

  static async of(page: Page): Promise<TabHeap> {
    const session = await page.context().newCDPSession(page);
    const heap = new TabHeap(session);
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return heap;
  }

  async megabytes(): Promise<number> {
    const own = await this.session.send('Runtime.getHeapUsage');
    const others = await Promise.all([...this.workers].map((worker) => this.ofWorker(worker)));
    return others.reduce((sum, bytes) => sum + bytes, bytesOf(own)) / 1e6;
  }

  /** 0 where the worker ended before it answered. */
  private ofWorker(sessionId: string): Promise<number> {
    const id = (this.asked += 1);
    return new Promise((resolve) => {
      const end = (bytes: number): void => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(bytes);
      };
      const timer = setTimeout(() => end(0), 5_000);
      this.waiting.set(id, end);
      const message = JSON.stringify({ id, method: 'Runtime.getHeapUsage' });
      this.session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => end(0));
    });
  }
}

function bytesOf({ usedSize, backingStorageSize = 0 }: { usedSize: number; backingStorageSize?: number | undefined }): number {
  return usedSize + backingStorageSize;
}
