import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getHealth } from '@/api/contract/health';
import { getSession, signIn, signOut } from '@/api/contract/session';
import { listStores } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { users } from '@mocks/db/schema';
import { eq } from 'drizzle-orm';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const minute = 60_000;
const hour = 60 * minute;

describe.each(databaseKinds)('sessions on %s', (kind) => {
  let open: OpenDatabase;
  let made: ReturnType<typeof testPlatform>;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    [factoryId = ''] = await seedPeople(open.database, testNow);
    made = testPlatform(open);
  });
  afterAll(() => open.close());

  test('a member is told who they are, where they may go and what they may do there', async () => {
    const planner = await new Caller(made.platform).signIn('planner');
    const session = await planner.get(getSession);
    expect(session.user).toMatchObject({ account: 'planner', platformRole: null });
    expect(session.factories).toHaveLength(1);
    expect(session.factories[0]).toMatchObject({ number: 'F-1', role: 'planner', currency: 'CNY', zone: 'Asia/Shanghai' });
    expect(session.factories[0]?.capabilities).toContain('orders.import');
    expect(session.factories[0]?.capabilities).not.toContain('members.manage');
  });

  test("the platform's people have a role but no factory", async () => {
    const agent = await new Caller(made.platform).signIn('agent');
    expect(await agent.get(getSession)).toMatchObject({ user: { platformRole: 'agent' }, factories: [] });
  });

  test('who is not signed in is answered 200 with nobody', async () => {
    expect(await new Caller(made.platform).get(getSession)).toEqual({ user: null, factories: [], expiresAt: null });
  });

  test('the cookie is HttpOnly, SameSite=Strict and for the API alone', async () => {
    const reply = await new Caller(made.platform).call(signIn, { body: { account: 'owner', password: 'demo-1688' } });
    expect(reply.headers.get('set-cookie')).toMatch(/^session=[0-9a-f]{64}; Path=\/api; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  });

  test('an unknown account and a wrong password get the same answer', async () => {
    const caller = new Caller(made.platform);
    const unknown = await caller.call(signIn, { body: { account: 'nobody', password: 'x' } });
    const wrong = await caller.call(signIn, { body: { account: 'marketer', password: 'x' } });
    expect(unknown.status).toBe(401);
    expect(unknown.body).toMatchObject({ code: 'wrong-credentials' });
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials' });
  });

  test('five wrong passwords lock the account for a quarter of an hour, for the right one too', async () => {
    const caller = new Caller(made.platform);
    const wrong = { body: { account: 'merchandiser', password: 'x' } };
    for (let attempt = 1; attempt <= 4; attempt += 1) expect((await caller.call(signIn, wrong)).status).toBe(401);
    expect(await caller.call(signIn, wrong)).toMatchObject({ status: 429, body: { code: 'account-locked' } });
    const right = { body: { account: 'merchandiser', password: 'demo-1688' } };
    expect((await caller.call(signIn, right)).status).toBe(429);
    made.clock.advance(15 * minute + 1);
    expect((await caller.call(signIn, right)).status).toBe(200);
  });

  test('a session lives on while it is used and ends twelve hours after its last use', async () => {
    const owner = await new Caller(made.platform).signIn('owner');
    made.clock.advance(11 * hour);
    expect((await owner.call(listStores, { params: { factoryId } })).status).toBe(200);
    made.clock.advance(11 * hour);
    expect((await owner.call(listStores, { params: { factoryId } })).status).toBe(200);
    made.clock.advance(12 * hour + minute);
    expect(await owner.call(listStores, { params: { factoryId } })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect((await owner.get(getSession)).user).toBeNull();
  });

  test('signing out ends the session at once', async () => {
    const owner = await new Caller(made.platform).signIn('owner');
    expect((await owner.call(signOut)).status).toBe(204);
    expect((await owner.call(listStores, { params: { factoryId } })).status).toBe(401);
  });

  test('the session is renewed by a new token at every sign-in', async () => {
    const body = { account: 'owner', password: 'demo-1688' };
    const first = await new Caller(made.platform).call(signIn, { body });
    const second = await new Caller(made.platform).call(signIn, { body });
    expect(first.headers.get('set-cookie')).not.toBe(second.headers.get('set-cookie'));
  });

  test('passwords are stored as a slow hash, never as they are', async () => {
    const [row] = await open.database.select().from(users).where(eq(users.account, 'owner'));
    expect(row?.passwordHash).toMatch(/^scrypt\$\d+\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
  });

  test('one-click accounts are told only where demo data is served', async () => {
    const demo = await new Caller(made.platform).get(getHealth);
    expect(demo.demoAccounts.map((one) => one.role)).toEqual(expect.arrayContaining(['owner', 'planner', 'agent', 'lead', 'reviewer']));
    const real = testPlatform(open, { demo: false });
    expect(await new Caller(real.platform).get(getHealth)).toMatchObject({ demo: false, demoAccounts: [], demoPassword: null });
  });
});
