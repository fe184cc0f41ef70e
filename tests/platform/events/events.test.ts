import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changeEvent, pollEvents } from '@/api/contract/events';
import { changeMemberRole, listMembers, removeMember } from '@/api/contract/members';
import { signOut } from '@/api/contract/session';
import { updateSettings } from '@/api/contract/settings';
import { events, sessions } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import type { Platform } from '@mocks/platform/app';
import { newId } from '@mocks/platform/core/ids';
import { instantOf, placeAt, withOverlap } from '@mocks/platform/events/place';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

/** Reads a stream message by message, as they come. */
function reader(response: Response) {
  const bytes = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<{ event: string; id: string; data: string } | null> => {
    while (!text.includes('\n\n')) {
      const chunk = await bytes?.read();
      if (!chunk || chunk.done) return null;
      text += decoder.decode(chunk.value);
    }
    const end = text.indexOf('\n\n');
    const lines = text.slice(0, end).split('\n');
    text = text.slice(end + 2);
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
    return lines[0]?.startsWith(':') ? next() : { event: field('event'), id: field('id'), data: field('data') };
  };
  return {
    next,
    change: async () => {
      const message = await next();
      return { ...z.parse(changeEvent, JSON.parse(message?.data ?? 'null')), place: message?.id ?? '' };
    },
    stop: () => bytes?.cancel(),
  };
}

test('a place begins with its instant and sorts among ids', () => {
  expect(instantOf(placeAt(testNow))).toBe(testNow);
  expect(withOverlap(placeAt(testNow)) < placeAt(testNow)).toBe(true);
  expect(instantOf(withOverlap(placeAt(testNow)))).toBe('2026-11-24T05:59:45.000Z');
});

describe.each(databaseKinds)('events on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let clock: ReturnType<typeof testPlatform>['clock'];
  let owner: Caller;
  let planner: Caller;
  let owner2: Caller;
  let factoryId = '';
  let version = 1;

  const rename = async () => {
    clock.advance(60_000);
    const settings = await owner.get(updateSettings, { params: { factoryId }, body: { name: `厂 ${version}` }, version });
    version = settings.version;
  };
  const listen = async (caller: Caller, lastEventId = '') => {
    const response = await caller.raw('GET', '/events', { headers: { 'last-event-id': lastEventId } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return reader(response);
  };

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    ({ platform, clock } = testPlatform(open));
    // Ids of this process never go back, whatever the clock of a test says: begin after the newest.
    clock.set(instantOf(newId(testNow)));
    clock.advance(60_000);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    owner2 = await new Caller(platform).signIn('owner2');
  });
  afterAll(() => open.close());

  test('nobody listens without a session', async () => {
    expect((await new Caller(platform).raw('GET', '/events')).status).toBe(401);
  });

  test('a change is told at once to the members of its factory, by id and version alone', async () => {
    const mine = await listen(planner);
    const theirs = await listen(owner2);
    expect((await mine.next())?.event).toBe('ready');
    expect((await theirs.next())?.event).toBe('ready');
    await rename();
    const { place, ...event } = await mine.change();
    expect(event).toEqual({ id: place, factoryId, resource: 'settings', objectId: factoryId, version });
    await mine.stop();
    // Another factory's change would come first: its own is the next that the stream tells.
    const { items } = await owner2.get(pollEvents, { query: { after: placeAt(testNow) } });
    expect(items).toEqual([]);
    await theirs.stop();
  });

  test('a stream resumes after the last id seen', async () => {
    clock.advance(60_000);
    const first = await listen(owner);
    await first.next();
    await rename();
    const seen = await first.change();
    await first.stop();
    await rename();
    await rename();
    const second = await listen(owner, seen.place);
    expect(await second.next()).toMatchObject({ event: 'ready', id: seen.place });
    // The overlap tells the last one again; none is left out.
    const versions = [await second.change(), await second.change(), await second.change()].map((event) => event.version);
    expect(versions).toEqual([version - 2, version - 1, version]);
    await second.stop();
  });

  test('a place too old to resume from is answered with a reset', async () => {
    const stream = await listen(owner, placeAt('2026-01-01T00:00:00.000Z'));
    expect((await stream.next())?.event).toBe('reset');
    await stream.stop();
    expect(await owner.get(pollEvents, { query: { after: placeAt('2026-01-01T00:00:00.000Z') } })).toMatchObject({ reset: true });
  });

  test('polling tells the same, and where to go on', async () => {
    const start = await owner.get(pollEvents, { query: {} });
    expect(start.items).toEqual([]);
    await rename();
    const next = await owner.get(pollEvents, { query: { after: start.place } });
    expect(next.items.map((event) => event.version)).toContain(version);
    expect(next.place).toBe(next.items.at(-1)?.id);
  });

  test('a person hears of their own new role and of their removal, then of nothing more', async () => {
    const members = await owner.get(listMembers, { params: { factoryId }, query: { q: 'planner' } });
    const member = members.items[0] ?? expect.unreachable();
    clock.advance(60_000);
    const stream = await listen(planner);
    await stream.next();
    const params = { factoryId, id: member.id };
    const changed = await owner.get(changeMemberRole, { params, body: { role: 'marketer' }, version: member.version });
    const heard = [await stream.change(), await stream.change(), await stream.change()].map((event) => event.resource);
    expect(heard).toEqual(['members', 'session', 'notifications']);
    await owner.call(removeMember, { params, version: changed.version });
    expect((await stream.change()).resource).toBe('session');
    await rename();
    const { items } = await planner.get(pollEvents, { query: { after: placeAt(clock.now()) } });
    expect(items.map((event) => event.resource)).not.toContain('settings');
    await stream.stop();
  });

  test('a stream ends with its session', async () => {
    const leaver = await new Caller(platform).signIn('merchandiser');
    const stream = await listen(leaver);
    await stream.next();
    await leaver.call(signOut);
    let last = await stream.next();
    while (last !== null) last = await stream.next();
    expect(last).toBeNull();
  });

  test('what is older than a week goes with the next sign-in, sessions that ended too', async () => {
    clock.advance(8 * 24 * 60 * 60 * 1000);
    const before = clock.now();
    await new Caller(platform).signIn('owner2');
    expect(await open.database.select().from(events)).toEqual([]);
    const left = await open.database.select().from(sessions);
    expect(left.map((session) => session.createdAt)).toEqual([before]);
  });
});
