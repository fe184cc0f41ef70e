import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaseMilliseconds } from '@/api/events/lease';
import type { StreamMessage } from '@/api/events/reader';
import type { StreamEnvironment } from '@/api/events/start';
import { startEventStream } from '@/api/events/start';

/** A browser: storage and channel that its tabs share, and a line that counts who reads. */
function fakeBrowser() {
  const stored = new Map<string, string>();
  const tabs = new Set<FakeTab>();
  const readers = new Set<FakeTab>();

  class FakeTab {
    heard: StreamMessage[] = [];
    stop = (): void => undefined;
    feed = (_chunk: string): void => undefined;
    private hears: (message: StreamMessage) => void = () => undefined;
    private sees: (key: string | null) => void = () => undefined;
    leave = (): void => undefined;

    open(): this {
      tabs.add(this);
      const changed = (key: string): void => tabs.forEach((tab) => (tab === this ? undefined : tab.sees(key)));
      const environment: StreamEnvironment = {
        storage: {
          getItem: (key) => stored.get(key) ?? null,
          setItem: (key, value) => {
            stored.set(key, value);
            changed(key);
          },
          removeItem: (key) => {
            stored.delete(key);
            changed(key);
          },
        },
        onStorage: (listener) => {
          this.sees = listener;
          return () => (this.sees = () => undefined);
        },
        onLeave: (listener) => {
          this.leave = listener;
          return () => undefined;
        },
        channel: {
          post: (message) => tabs.forEach((tab) => (tab === this ? undefined : tab.hears(message))),
          onMessage: (listener) => (this.hears = listener),
          close: () => (this.hears = () => undefined),
        },
        line: {
          open: async (_place, signal) => {
            readers.add(this);
            const chunks: string[] = [];
            let wake = (): void => undefined;
            this.feed = (chunk) => {
              chunks.push(chunk);
              wake();
            };
            signal.addEventListener('abort', () => {
              readers.delete(this);
              wake();
            });
            return (async function* () {
              while (!signal.aborted) {
                const chunk = chunks.shift();
                if (chunk !== undefined) yield chunk;
                else await new Promise<void>((resolve) => (wake = resolve));
              }
            })();
          },
          poll: async () => expect.unreachable(),
        },
      };
      this.stop = startEventStream('me', (message) => this.heard.push(message), environment);
      return this;
    }

    /** Gone without a word, as a killed tab is: its timers and listeners do nothing any more. */
    crash(): void {
      tabs.delete(this);
      this.sees = () => undefined;
    }
  }
  return { tab: () => new FakeTab().open(), readers, stored };
}

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const reset = 'event: reset\nid: p1\ndata: {}\n\n';
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('eight tabs share one stream, and all hear', async () => {
  const { tab, readers } = fakeBrowser();
  const tabs = Array.from({ length: 8 }, tab);
  await settle(1_000);
  expect(readers.size).toBe(1);
  readers.forEach((reader) => reader.feed(reset));
  await settle();
  expect(tabs.map((one) => one.heard)).toEqual(tabs.map(() => [{ kind: 'reset' }]));
  tabs.forEach((one) => one.stop());
});

test('when the reading tab is closed, another takes over at once and goes on from its place', async () => {
  const { tab, readers, stored } = fakeBrowser();
  const first = tab();
  await settle(1_000);
  const second = tab();
  await settle(1_000);
  expect([...readers]).toEqual([first]);
  first.feed(reset);
  await settle();
  first.stop();
  await settle(1_000);
  expect([...readers]).toEqual([second]);
  expect(stored.get('events:me:place')).toBe('p1');
  second.stop();
  expect(readers.size).toBe(0);
  expect([...stored.keys()]).toEqual(['events:me:place']);
});

test('a tab that reads keeps the lease for as long as anything comes', async () => {
  const { tab, readers } = fakeBrowser();
  const first = tab();
  await settle(1_000);
  const second = tab();
  for (let beat = 0; beat < 10; beat += 1) {
    await settle(25_000);
    first.feed(': here\n\n');
  }
  expect([...readers]).toEqual([first]);
  first.stop();
  second.stop();
});

test('a tab that went without a word is followed when its lease has run out', async () => {
  const { tab, readers, stored } = fakeBrowser();
  const first = tab();
  await settle(1_000);
  const second = tab();
  first.stop();
  first.crash();
  stored.set('events:me:reader', `gone ${Date.now() + leaseMilliseconds}`);
  second.leave();
  await settle(leaseMilliseconds - 1_000);
  expect(readers.size).toBe(0);
  await settle(12_000);
  expect([...readers]).toEqual([second]);
  second.stop();
});
