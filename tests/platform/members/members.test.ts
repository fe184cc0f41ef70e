import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '@/api/contract/audit';
import { changeMemberRole, listMembers, removeMember } from '@/api/contract/members';
import { listNotifications } from '@/api/contract/notifications';
import { getSession } from '@/api/contract/session';
import { listStores } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('members on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let merchandiser: Caller;
  let planner: Caller;
  let factoryId = '';

  const memberOf = async (account: string) => {
    const { items } = await owner.get(listMembers, { params: { factoryId } });
    const found = items.find((one) => one.account === account);
    if (!found) throw new Error(`No member ${account}`);
    return found;
  };

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    merchandiser = await new Caller(platform).signIn('merchandiser');
    planner = await new Caller(platform).signIn('planner');
  });
  afterAll(() => open.close());

  test('the owner sees who belongs to the factory and when each was last here', async () => {
    const page = await owner.get(listMembers, { params: { factoryId }, query: { sort: 'name' } });
    expect(page.total).toBe(4);
    expect(page.items.map((one) => one.account).sort()).toEqual(['marketer', 'merchandiser', 'owner', 'planner']);
    expect(page.items.find((one) => one.account === 'owner')).toMatchObject({ self: true, role: 'owner', lastSeenAt: testNow });
    expect(page.items.find((one) => one.account === 'marketer')).toMatchObject({ self: false, lastSeenAt: null });
    const found = await owner.get(listMembers, { params: { factoryId }, query: { q: 'plann' } });
    expect(found.items.map((one) => one.account)).toEqual(['planner']);
  });

  test('only the owner sees and changes members', async () => {
    const { id } = await memberOf('planner');
    expect((await merchandiser.call(listMembers, { params: { factoryId } })).status).toBe(403);
    const reply = await merchandiser.call(changeMemberRole, { params: { factoryId, id }, body: { role: 'owner' }, version: 1 });
    expect(reply.status).toBe(403);
  });

  test('a new role holds at once, is in the audit log, and its bearer is told', async () => {
    const { id, version } = await memberOf('planner');
    const params = { factoryId, id };
    expect((await owner.call(changeMemberRole, { params, body: { role: 'marketer' } })).status).toBe(428);
    const changed = await owner.get(changeMemberRole, { params, body: { role: 'marketer' }, version });
    expect(changed).toMatchObject({ role: 'marketer', version: version + 1 });
    const stale = await owner.call(changeMemberRole, { params, body: { role: 'planner' }, version });
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { role: 'marketer' } });
    const session = await planner.get(getSession);
    expect(session.factories[0]).toMatchObject({ role: 'marketer' });
    const log = await owner.get(listAudit, { params: { factoryId }, query: { objectId: id } });
    expect(log.items[0]).toMatchObject({
      action: 'members.changeRole',
      objectLabel: '计划员一号',
      changes: [{ field: 'role', before: 'planner', after: 'marketer' }],
    });
    const told = await planner.get(listNotifications, { params: { factoryId } });
    expect(told.items[0]).toMatchObject({ kind: 'member.roleChanged', params: { role: 'marketer' }, readAt: null });
  });

  test('the last owner is neither demoted nor removed', async () => {
    const { id, version } = await memberOf('owner');
    const params = { factoryId, id };
    const demoted = await owner.call(changeMemberRole, { params, body: { role: 'planner' }, version });
    expect(demoted.body).toMatchObject({ status: 409, code: 'last-owner' });
    const removed = await owner.call(removeMember, { params, version });
    expect(removed.body).toMatchObject({ status: 409, code: 'last-owner' });
  });

  test('two owners who demote each other at once leave one owner', async () => {
    const second = await memberOf('merchandiser');
    const promoted = await owner.get(changeMemberRole, {
      params: { factoryId, id: second.id },
      body: { role: 'owner' },
      version: second.version,
    });
    const first = await memberOf('owner');
    const body = { role: 'planner' } as const;
    const replies = await Promise.all([
      owner.call(changeMemberRole, { params: { factoryId, id: second.id }, body, version: promoted.version }),
      merchandiser.call(changeMemberRole, { params: { factoryId, id: first.id }, body, version: first.version }),
    ]);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    const session = await owner.get(getSession);
    const survivor = session.factories[0]?.role === 'owner' ? owner : merchandiser;
    const { items } = await survivor.get(listMembers, { params: { factoryId } });
    expect(items.filter((one) => one.role === 'owner')).toHaveLength(1);
    // Back to the first owner, whichever survived.
    const demoted = items.find((one) => one.account === 'owner' && one.role !== 'owner');
    if (demoted) await survivor.get(changeMemberRole, { params: { factoryId, id: demoted.id }, body: { role: 'owner' }, version: demoted.version });
  });

  test("removing a member ends that person's access at once", async () => {
    const { id, version } = await memberOf('planner');
    expect((await planner.call(listStores, { params: { factoryId } })).status).toBe(200);
    expect((await owner.call(removeMember, { params: { factoryId, id }, version })).status).toBe(204);
    expect((await planner.call(listStores, { params: { factoryId } })).status).toBe(404);
    expect((await planner.get(getSession)).factories).toEqual([]);
    expect((await owner.call(removeMember, { params: { factoryId, id }, version })).status).toBe(404);
  });
});
