import { call } from '../call';
import { apiBase } from '../client';
import { pollEvents, streamEvents } from '../contract/events';
import { isProblem } from '../problem';
import type { EventLine } from './reader';
import { LineEnded } from './reader';

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      yield decoder.decode(chunk.value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The platform's event line. `EventSource` can send no headers of its own, so the stream is read by fetch. */
export const platformLine: EventLine = {
  open: async (place, signal) => {
    const response = await fetch(apiBase + streamEvents.path, {
      credentials: 'include',
      headers: { 'X-Requested-With': 'XMLHttpRequest', ...(place === null ? {} : { 'Last-Event-ID': place }) },
      signal,
    });
    if (response.status === 401) throw new LineEnded();
    if (!response.ok || response.body === null) throw new Error(`The event stream answered ${response.status}`);
    return textOf(response.body);
  },
  poll: async (place, signal) => {
    try {
      return await call(pollEvents, { query: place === null ? {} : { after: place }, signal });
    } catch (error) {
      throw isProblem(error, 401) ? new LineEnded() : error;
    }
  },
};
