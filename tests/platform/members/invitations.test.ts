import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  getInvitation,
  inviteMember,
  listInvitations,
  listMembers,
  revokeInvitation,
} from '@/api/contract/members';
import { listNotifications } from '@/api/contract/notifications';
import { getSession } from '@/api/contract/session';
import { idempotencyKeys, invitations } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import type { Platform } from '@mocks/platform/app';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('invitations on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let clock: ReturnType<typeof testPlatform>['clock'];
  let owner: Caller;
  let factoryId = '';

  const invite = async (role: 'merchandiser' | 'planner' = 'merchandiser', note = '新来的运营') => {
    const reply = await owner.get(inviteMember, { params: { factoryId }, body: { role, note } });
    return { ...reply.invitation, token: reply.token ?? '' };
  };
  const newAccount = (account: string, password = '仓库门口有两棵树') => ({ newAccount: { account, name: '新同事', password } });

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    ({ platform, clock } = testPlatform(open));
    owner = await new Caller(platform).signIn('owner');
  });
  afterAll(() => open.close());

  test('the link is answered once and stored nowhere', async () => {
    const body = { role: 'planner', note: '' } as const;
    const first = await owner.get(inviteMember, { params: { factoryId }, body, key: 'invite-once' });
    expect(first.invitation).toMatchObject({ state: 'open', expiresAt: '2026-12-01T06:00:00.000Z', invitedByName: '厂长' });
    expect(first.token).toMatch(/^[0-9a-f]{64}$/);
    const again = await owner.get(inviteMember, { params: { factoryId }, body, key: 'invite-once' });
    expect(again).toEqual({ invitation: first.invitation, token: null });
    const stored = [await open.database.select().from(invitations), await open.database.select().from(idempotencyKeys)];
    expect(JSON.stringify(stored)).not.toContain(first.token);
  });

  test('a new person joins with a new account and is signed in', async () => {
    const { token } = await invite();
    const visitor = new Caller(platform);
    const preview = await visitor.get(getInvitation, { params: { token } });
    expect(preview).toMatchObject({ factoryName: '示例收纳制品厂', role: 'merchandiser', state: 'open', invitedByName: '厂长' });
    const joined = await visitor.get(acceptInvitation, { params: { token }, body: newAccount('New.Person') });
    expect(joined).toMatchObject({ factoryNumber: 'F-1', session: { user: { account: 'new.person' }, factories: [{ role: 'merchandiser' }] } });
    await new Caller(platform).signIn('new.person', '仓库门口有两棵树');
    expect(await visitor.get(getInvitation, { params: { token } })).toMatchObject({ state: 'accepted' });
    const again = await new Caller(platform).call(acceptInvitation, { params: { token }, body: newAccount('somebody') });
    expect(again.body).toMatchObject({ status: 409, code: 'invitation-accepted' });
    const told = await owner.get(listNotifications, { params: { factoryId } });
    expect(told.items[0]).toMatchObject({ kind: 'member.joined', params: { name: '新同事', role: 'merchandiser' } });
  });

  test('a taken account, a weak password and no account are told at the field, and the link still works', async () => {
    const { token } = await invite();
    const visitor = new Caller(platform);
    const answer = async (body: Parameters<typeof visitor.call<typeof acceptInvitation>>[1]) =>
      (await visitor.call(acceptInvitation, { params: { token }, ...body })).body;
    const at = (pointer: string, code: string) => ({ status: 422, errors: [{ pointer, code }] });
    expect(await answer({ body: newAccount('owner2') })).toMatchObject(at('/newAccount/account', 'account-taken'));
    expect(await answer({ body: newAccount('somebody', 'short') })).toMatchObject(at('/newAccount/password', 'password-too-short'));
    expect(await answer({ body: newAccount('somebody', 'somebody') })).toMatchObject(at('/newAccount/password', 'password-same-as-account'));
    expect(await answer({ body: newAccount('a b') })).toMatchObject(at('/newAccount/account', 'wrong-format'));
    expect(await answer({ body: {} })).toMatchObject(at('/newAccount', 'required'));
    expect(await visitor.get(getInvitation, { params: { token } })).toMatchObject({ state: 'open' });
  });

  test('somebody with an account elsewhere joins as who they are, once', async () => {
    const { token } = await invite('planner');
    const owner2 = await new Caller(platform).signIn('owner2');
    const joined = await owner2.get(acceptInvitation, { params: { token }, body: {} });
    expect(joined.session.factories.map((one) => one.role)).toEqual(['planner', 'owner']);
    const second = await invite();
    const refused = await owner2.call(acceptInvitation, { params: { token: second.token }, body: {} });
    expect(refused.body).toMatchObject({ status: 409, code: 'already-member' });
    const agent = await new Caller(platform).signIn('agent');
    const platformPerson = await agent.call(acceptInvitation, { params: { token: second.token }, body: {} });
    expect(platformPerson.body).toMatchObject({ status: 409, code: 'platform-account' });
  });

  test('one link opened by two people at once lets one in', async () => {
    const { token } = await invite();
    const replies = await Promise.all(
      ['racer.one', 'racer.two'].map((account) => new Caller(platform).call(acceptInvitation, { params: { token }, body: newAccount(account) })),
    );
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409]);
    const { items } = await owner.get(listMembers, { params: { factoryId }, query: { q: 'racer' } });
    expect(items).toHaveLength(1);
  });

  test('a revoked link is useless, and a revoked invitation is not listed', async () => {
    const { id, version, token } = await invite();
    expect((await owner.call(revokeInvitation, { params: { factoryId, id }, version })).status).toBe(204);
    const reply = await new Caller(platform).call(acceptInvitation, { params: { token }, body: newAccount('latecomer') });
    expect(reply.body).toMatchObject({ status: 409, code: 'invitation-revoked' });
    const listed = await owner.get(listInvitations, { params: { factoryId } });
    expect(listed.items.map((one) => one.id)).not.toContain(id);
    const twice = await owner.call(revokeInvitation, { params: { factoryId, id }, version: version + 1 });
    expect(twice.body).toMatchObject({ status: 409, code: 'invitation-revoked' });
  });

  test('nobody learns anything from a made-up link', async () => {
    expect((await new Caller(platform).call(getInvitation, { params: { token: 'f'.repeat(64) } })).status).toBe(404);
    expect((await new Caller(platform).call(getInvitation, { params: { token: 'nothing' } })).status).toBe(404);
  });

  test('a link ends with its seventh day, and the sessions that ended go with the next sign-in', async () => {
    const { id, token } = await invite();
    clock.advance(7 * 24 * 60 * 60 * 1000);
    expect(await new Caller(platform).get(getInvitation, { params: { token } })).toMatchObject({ state: 'expired' });
    const reply = await new Caller(platform).call(acceptInvitation, { params: { token }, body: newAccount('latecomer') });
    expect(reply.body).toMatchObject({ status: 409, code: 'invitation-expired' });
    expect((await owner.get(getSession)).user).toBeNull();
    owner = await new Caller(platform).signIn('owner');
    const { items } = await owner.get(listInvitations, { params: { factoryId } });
    expect(items.find((one) => one.id === id)).toMatchObject({ state: 'expired' });
  });
});
