import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChangeEvent } from '@/api/contract/events';
import type { EventLine, StreamMessage } from '@/api/events/reader';
import { LineEnded, pollMilliseconds, readEvents, silenceMilliseconds } from '@/api/events/reader';
import { createSseParser } from '@/api/events/sse';

const known: ChangeEvent = {
  id: '01930000-0000-7000-8000-000000000001',
  factoryId: '01930000-0000-7000-8000-0000000000ff',
  resource: 'stores',
  objectId: null,
  version: 1,
};
const text = (name: string, id: string, data: unknown) => `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;

/** A line whose streams the test feeds by hand. */
function fakeLine() {
  const opened: { place: string | null; feed: (chunk: string) => void; end: () => void; aborted: () => boolean }[] = [];
  const state = { refuse: null as Error | null, polls: [] as (string | null)[], items: [] as ChangeEvent[] };
  const line: EventLine = {
    open: async (place, signal) => {
      if (state.refuse) throw state.refuse;
      const chunks: string[] = [];
      let wake = (): void => undefined;
      let ended = false;
      opened.push({
        place,
        feed: (chunk) => {
          chunks.push(chunk);
          wake();
        },
        end: () => {
          ended = true;
          wake();
        },
        aborted: () => signal.aborted,
      });
      signal.addEventListener('abort', () => wake());
      return (async function* () {
        while (!ended && !signal.aborted) {
          const chunk = chunks.shift();
          if (chunk !== undefined) yield chunk;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
        if (signal.aborted) throw new Error('aborted');
      })();
    },
    poll: async (place) => {
      state.polls.push(place);
      return { items: state.items, place: known.id, reset: false };
    },
  };
  return { line, opened, state };
}

function listen(line: EventLine) {
  const heard: StreamMessage[] = [];
  let place: string | null = null;
  let alive = 0;
  const stop = readEvents({
    line,
    place: { get: () => place, set: (next) => (place = next) },
    onMessage: (message) => heard.push(message),
    onAlive: () => (alive += 1),
  });
  return { heard, stop, place: () => place, alive: () => alive };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

test('messages are cut from the text wherever its chunks break; heartbeats are none', () => {
  const parse = createSseParser();
  expect(parse('event: chan')).toEqual([]);
  expect(parse('ge\r\nid: 7\r\ndata: {"a"\r\ndata: :1}\r\n\r\n: here\n\nevent: re')).toEqual([
    { event: 'change', id: '7', data: '{"a"\n:1}' },
    null,
  ]);
  expect(parse('ady\ndata: {}\n\n')).toEqual([{ event: 'ready', id: '', data: '{}' }]);
});

test('changes and resets are told, and the place is kept for whoever reads next', async () => {
  const { line, opened } = fakeLine();
  const { heard, stop, place, alive } = listen(line);
  await settle();
  opened[0]?.feed(text('ready', 'p0', {}) + text('change', known.id, known));
  opened[0]?.feed(text('reset', 'p2', {}));
  opened[0]?.feed(': here\n\n');
  await settle();
  expect(heard).toEqual([{ kind: 'change', event: known }, { kind: 'reset' }]);
  expect(place()).toBe('p2');
  expect(alive()).toBe(3);
  stop();
});

test('a line that ends is opened again behind the last place', async () => {
  const { line, opened } = fakeLine();
  const { stop } = listen(line);
  await settle();
  opened[0]?.feed(text('ready', 'p0', {}));
  await settle();
  opened[0]?.end();
  await settle(1_000);
  expect(opened.map((one) => one.place)).toEqual([null, 'p0']);
  stop();
});

test('a line that falls silent is given up and opened again', async () => {
  const { line, opened } = fakeLine();
  const { stop } = listen(line);
  await settle();
  await settle(silenceMilliseconds - 1);
  opened[0]?.feed(': here\n\n');
  await settle(silenceMilliseconds - 1);
  expect(opened[0]?.aborted()).toBe(false);
  await settle(1);
  expect(opened[0]?.aborted()).toBe(true);
  await settle(2_000);
  expect(opened).toHaveLength(2);
  stop();
});

test('where streams fail, events are asked for, and the stream is tried again later', async () => {
  const { line, opened, state } = fakeLine();
  state.refuse = new Error('a proxy breaks streams');
  state.items = [known];
  const { heard, stop } = listen(line);
  await settle(20_000);
  expect(state.polls[0]).toBeNull();
  expect(heard).toContainEqual({ kind: 'change', event: known });
  state.items = [];
  await settle(pollMilliseconds);
  expect(state.polls[1]).toBe(known.id);
  state.refuse = null;
  await settle(15 * pollMilliseconds);
  expect(opened).toHaveLength(1);
  stop();
});

test('nothing is tried any more once nobody is signed in, or the reader was stopped', async () => {
  const signedOut = fakeLine();
  signedOut.state.refuse = new LineEnded();
  listen(signedOut.line);
  await settle(600_000);
  expect(signedOut.state.polls).toEqual([]);

  const stopped = fakeLine();
  const { stop } = listen(stopped.line);
  await settle();
  stop();
  await settle(600_000);
  expect(stopped.opened).toHaveLength(1);
  expect(stopped.opened[0]?.aborted()).toBe(true);
});
