import { randomKey } from '../randomKey';
import type { LeaseStorage } from './lease';
import { Lease } from './lease';
import type { EventLine, StreamMessage } from './reader';
import { readEvents } from './reader';

/** How the browser's tabs talk to each other. */
export interface TabChannel {
  post: (message: StreamMessage) => void;
  /** Called for what other tabs post. */
  onMessage: (listener: (message: StreamMessage) => void) => void;
  close: () => void;
}

export interface StreamEnvironment {
  storage: LeaseStorage;
  /** Hears that another tab changed the storage; answers how to stop hearing. */
  onStorage: (listener: (key: string | null) => void) => () => void;
  /** Hears that the tab goes away. */
  onLeave: (listener: () => void) => () => void;
  channel: TabChannel;
  line: EventLine;
}

const checkMilliseconds = 10_000;
/** Two tabs that take the lease at once: after this long one of them sees that it is not the holder. */
const settleMilliseconds = 150;

/**
 * Hears what changes, in every tab through one stream a browser: the tab that holds the lease reads and passes on.
 * `person` keeps the places of two accounts in one browser apart. Answers how to stop.
 */
export function startEventStream(
  person: string,
  onMessage: (message: StreamMessage) => void,
  environment: StreamEnvironment,
): () => void {
  const { storage, channel, line } = environment;
  const lease = new Lease(storage, `events:${person}:reader`, randomKey());
  const placeKey = `events:${person}:place`;
  let stopReading: (() => void) | null = null;
  let settling: ReturnType<typeof setTimeout> | null = null;

  const tellAll = (message: StreamMessage): void => {
    onMessage(message);
    channel.post(message);
  };
  const read = (): void => {
    stopReading = readEvents({
      line,
      place: { get: () => storage.getItem(placeKey), set: (place) => storage.setItem(placeKey, place) },
      onMessage: tellAll,
      // Timers of a hidden tab hardly run, but what comes from the platform wakes it: the lease lives with the line.
      onAlive: () => check(),
    });
  };
  const check = (): void => {
    if (stopReading !== null) {
      if (lease.isMine()) return lease.hold();
      stopReading();
      stopReading = null;
      return undefined;
    }
    if (settling !== null || !lease.isFree()) return undefined;
    lease.hold();
    settling = setTimeout(() => {
      settling = null;
      if (lease.isMine()) read();
    }, settleMilliseconds * (1 + Math.random()));
    return undefined;
  };
  const leave = (): void => {
    stopReading?.();
    stopReading = null;
    lease.release();
  };

  channel.onMessage(onMessage);
  const stops = [environment.onStorage((key) => (key === lease.key || key === null ? check() : undefined)), environment.onLeave(leave)];
  const timer = setInterval(check, checkMilliseconds);
  check();
  return () => {
    clearInterval(timer);
    if (settling !== null) clearTimeout(settling);
    stops.forEach((stop) => stop());
    leave();
    channel.close();
  };
}
