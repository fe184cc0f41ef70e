import * as z from 'zod/mini';
import { changeEvent } from '../contract/events';
import type { LeaseStorage } from './lease';
import { platformLine } from './line';
import type { StreamEnvironment, TabChannel } from './start';

const streamMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), event: changeEvent }),
  z.object({ kind: z.literal('reset') }),
]);

/** Local storage, or the tab's own memory where the browser allows none: then each tab reads for itself. */
function safeStorage(): LeaseStorage {
  try {
    window.localStorage.getItem('events');
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}

function tabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') {
    return { post: () => undefined, onMessage: () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        const parsed = z.safeParse(streamMessage, data);
        if (parsed.success) listener(parsed.data);
      };
    },
    close: () => channel.close(),
  };
}

/** What the stream needs of this browser. */
export function browserEnvironment(person: string): StreamEnvironment {
  return {
    storage: safeStorage(),
    onStorage: (listener) => {
      const hear = (event: StorageEvent): void => listener(event.key);
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
    onLeave: (listener) => {
      window.addEventListener('pagehide', listener);
      return () => window.removeEventListener('pagehide', listener);
    },
    channel: tabChannel(`events:${person}`),
    line: platformLine,
  };
}
