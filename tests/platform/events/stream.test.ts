import { expect, test } from 'vitest';
import type { ChangeEvent } from '@/api/contract/events';
import { newId } from '@mocks/platform/core/ids';
import type { StreamSource } from '@mocks/platform/events/stream';
import { eventStream, heartbeatMilliseconds } from '@mocks/platform/events/stream';
import { testNow } from '@tests/support/platform';

function fake(events: ChangeEvent[]) {
  const state = { standing: true, wake: () => {}, beat: () => {}, beatEvery: 0, stopped: 0 };
  const abort = new AbortController();
  const source: StreamSource = {
    read: async (after) => events.filter((event) => event.id > after),
    stands: async () => state.standing,
    now: () => testNow,
    onWake: (listener) => {
      state.wake = listener;
      return () => (state.stopped += 1);
    },
    every: (milliseconds, act) => {
      state.beatEvery = milliseconds;
      state.beat = act;
      return () => (state.stopped += 1);
    },
    signal: abort.signal,
  };
  return { state, source, abort };
}

const event = (): ChangeEvent => ({ id: newId(testNow), factoryId: newId(testNow), resource: 'stores', objectId: null, version: null });

async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return new TextDecoder().decode(value);
}

test('an event that is committed late, with an earlier id, is told all the same, and each once', async () => {
  const [early, late] = [event(), event()];
  const events = [late];
  const { state, source } = fake(events);
  const reader = eventStream(source, null).getReader();
  expect(await next(reader)).toContain('event: ready');
  expect(await next(reader)).toContain(late.id);
  events.unshift(early);
  state.wake();
  const told = await next(reader);
  expect(told).toContain(`"id":"${early.id}"`);
  // The place to resume from never goes back.
  expect(told).toContain(`id: ${late.id}\n`);
});

test('the heartbeat shows that the line stands, and looks for what another process committed', async () => {
  const events: ChangeEvent[] = [];
  const { state, source } = fake(events);
  const reader = eventStream(source, null).getReader();
  await next(reader);
  expect(state.beatEvery).toBe(heartbeatMilliseconds);
  events.push(event());
  state.beat();
  expect(await next(reader)).toBe(': here\n\n');
  expect(await next(reader)).toContain('event: change');
});

test('a session that ended ends the stream at the next beat, and nothing is left running', async () => {
  const { state, source } = fake([]);
  const reader = eventStream(source, null).getReader();
  await next(reader);
  state.standing = false;
  state.beat();
  await next(reader);
  expect((await reader.read()).done).toBe(true);
  expect(state.stopped).toBe(2);
});

test('a reader that goes away leaves nothing running', async () => {
  const { state, source, abort } = fake([]);
  const reader = eventStream(source, null).getReader();
  await next(reader);
  abort.abort();
  expect((await reader.read()).done).toBe(true);
  expect(state.stopped).toBe(2);
});
