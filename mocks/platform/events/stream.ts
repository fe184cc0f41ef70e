import type { ChangeEvent } from '@/api/contract/events';
import { oldestPlace, placeAt, withOverlap } from './place';
import { mostAtOnce } from './read';

/** The line is shown to stand so often. */
export const heartbeatMilliseconds = 25_000;

export interface StreamSource {
  /** Events after an id, oldest first. */
  read: (after: string) => Promise<ChangeEvent[]>;
  /** Whether the session still stands; the stream ends when not. */
  stands: () => Promise<boolean>;
  now: () => string;
  onWake: (listener: () => void) => () => void;
  /** Calls again and again; answers how to stop. Tests hand in their own. */
  every: (milliseconds: number, act: () => void) => () => void;
  /** Hears that the reader has gone. */
  signal: AbortSignal;
}

const encoder = new TextEncoder();

function message(event: string, id: string, data: unknown): Uint8Array {
  return encoder.encode(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}

/**
 * The event stream's bytes. It begins a little before the place that the reader saw last, because transactions
 * overlap, and remembers what it has told, so that no event is left out and few are told twice.
 */
export function eventStream(source: StreamSource, lastSeen: string | null): ReadableStream<Uint8Array> {
  const start = source.now();
  let place = lastSeen ?? placeAt(start);
  const told = new Set<string>();
  let reading = false;
  let again = false;
  let ended = false;
  const stops: (() => void)[] = [];
  /** Answers whether it was this call that ended it. */
  const end = (): boolean => {
    if (ended) return false;
    ended = true;
    stops.forEach((stop) => stop());
    return true;
  };

  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const close = (): void => {
        if (end()) controller.close();
      };
      const tell = async (): Promise<void> => {
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        do {
          again = false;
          if (!(await source.stands())) return close();
          let from: string | undefined = withOverlap(place);
          while (from !== undefined) {
            const found: ChangeEvent[] = await source.read(from);
            if (ended) return undefined;
            for (const event of found.filter(({ id }) => !told.has(id))) {
              told.add(event.id);
              if (event.id > place) place = event.id;
              controller.enqueue(message('change', place, event));
            }
            from = found.length < mostAtOnce ? undefined : found.at(-1)?.id;
          }
          const forgotten = withOverlap(place);
          for (const id of told) if (id < forgotten) told.delete(id);
        } while (again);
        reading = false;
        return undefined;
      };
      const hear = (): void => void tell().catch(close);

      const isLost = lastSeen !== null && lastSeen < oldestPlace(start);
      if (isLost) place = placeAt(start);
      controller.enqueue(message(isLost ? 'reset' : 'ready', place, {}));
      stops.push(source.onWake(hear));
      stops.push(
        source.every(heartbeatMilliseconds, () => {
          if (!ended) controller.enqueue(encoder.encode(': here\n\n'));
          // Also finds what another process committed, and a session that ran out.
          hear();
        }),
      );
      source.signal.addEventListener('abort', close, { once: true });
      if (source.signal.aborted) close();
      else hear();
    },
    cancel: () => void end(),
  });
}
