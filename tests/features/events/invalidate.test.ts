import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInvalidator, staleKeys } from '@/api/events/invalidate';

const factoryId = '01930000-0000-7000-8000-0000000000ff';
const change = (resource: string) => ({
  kind: 'change' as const,
  event: { id: '01930000-0000-7000-8000-000000000001', factoryId, resource, objectId: null, version: null },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a change touches its resource, what shows it, home, the audit log and the desks; a notice only the notices, in the factory and of the platform’s people', () => {
  expect(staleKeys(change('members'))).toEqual([
    ['factories', factoryId, 'members'],
    ['factories', factoryId, 'home'],
    ['factories', factoryId, 'audit'],
    ['desk', 'members'],
    ['review', 'members'],
  ]);
  expect(staleKeys(change('settings'))).toContainEqual(['session']);
  expect(staleKeys(change('session'))).toEqual([['session']]);
  expect(staleKeys(change('notifications'))).toEqual([['factories', factoryId, 'notifications'], ['platform', 'notifications']]);
  expect(staleKeys({ kind: 'reset' })).toEqual([['session'], ['factories'], ['desk'], ['review'], ['platform']]);
});

test('a burst of changes reads anew once', async () => {
  const client = new QueryClient();
  const invalidate = vi.spyOn(client, 'invalidateQueries');
  const { hear, stop } = createInvalidator(client);
  for (let index = 0; index < 20; index += 1) hear(change('session'));
  expect(invalidate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(invalidate).toHaveBeenCalledTimes(1);
  hear(change('session'));
  stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(invalidate).toHaveBeenCalledTimes(1);
});
