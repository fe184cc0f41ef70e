import * as z from 'zod/mini';
import type { ChangeEvent } from '../contract/events';
import { changeEvent } from '../contract/events';
import { createSseParser } from './sse';

/** What the platform told: one change, or that everything has to be read anew. */
export type StreamMessage = { kind: 'change'; event: ChangeEvent } | { kind: 'reset' };

/** The line refused for good: nobody is signed in any more. */
export class LineEnded extends Error {}

export interface EventLine {
  /** Opens the stream behind a place; answers its text as it comes. Throws `LineEnded` when nobody is signed in. */
  open: (place: string | null, signal: AbortSignal) => Promise<AsyncIterable<string>>;
  /** The same by asking, where streams break. */
  poll: (place: string | null, signal: AbortSignal) => Promise<{ items: ChangeEvent[]; place: string; reset: boolean }>;
}

export interface ReaderOptions {
  line: EventLine;
  /** Where the last message was, kept so that the next reader goes on from there. */
  place: { get: () => string | null; set: (place: string) => void };
  onMessage: (message: StreamMessage) => void;
  /** Anything came, a heartbeat too. */
  onAlive: () => void;
}

/** A line silent for so long is dead: two heartbeats and more are missing. */
export const silenceMilliseconds = 60_000;
export const pollMilliseconds = 20_000;
const failuresBeforePolling = 3;
/** So many polls, then the stream is tried again. */
const pollsBeforeStream = 15;
const longestWaitMilliseconds = 30_000;

/** Waits; at once when the signal is aborted. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
    return undefined;
  });
}

/** Reads events until it is stopped: by stream, again after a break, by polling where streams fail. Answers how to stop. */
export function readEvents(options: ReaderOptions): () => void {
  const { line, place, onMessage, onAlive } = options;
  const stop = new AbortController();
  const { signal } = stop;

  /** Reads one stream to its end; answers whether it brought anything. */
  async function stream(): Promise<boolean> {
    const attempt = new AbortController();
    const abort = (): void => attempt.abort();
    signal.addEventListener('abort', abort, { once: true });
    let watchdog = setTimeout(abort, silenceMilliseconds);
    let came = false;
    try {
      const parse = createSseParser();
      for await (const chunk of await line.open(place.get(), attempt.signal)) {
        if (signal.aborted) break;
        came = true;
        clearTimeout(watchdog);
        watchdog = setTimeout(abort, silenceMilliseconds);
        onAlive();
        for (const message of parse(chunk)) {
          if (message === null) continue;
          if (message.id !== '') place.set(message.id);
          if (message.event === 'reset') onMessage({ kind: 'reset' });
          if (message.event === 'change') onMessage({ kind: 'change', event: z.parse(changeEvent, JSON.parse(message.data)) });
        }
      }
    } catch (error) {
      if (error instanceof LineEnded) throw error;
      // A broken line is tried again by the caller.
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', abort);
      attempt.abort();
    }
    return came;
  }

  async function poll(): Promise<void> {
    try {
      const reply = await line.poll(place.get(), signal);
      place.set(reply.place);
      onAlive();
      if (reply.reset) onMessage({ kind: 'reset' });
      for (const event of reply.items) onMessage({ kind: 'change', event });
    } catch (error) {
      if (error instanceof LineEnded) throw error;
      // Asked again after the pause.
    }
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      failures = (await stream()) ? 0 : failures + 1;
      if (failures >= failuresBeforePolling) {
        for (let polls = 0; polls < pollsBeforeStream && !signal.aborted; polls += 1) {
          await poll();
          await wait(pollMilliseconds, signal);
        }
        failures = failuresBeforePolling - 1;
      } else {
        // Spread, so that many browsers do not come back in one moment after a restart.
        await wait(Math.min(longestWaitMilliseconds, 1000 * 2 ** failures) * (0.5 + Math.random() / 2), signal);
      }
    }
  }

  void run().catch(() => stop.abort());
  return () => stop.abort();
}
