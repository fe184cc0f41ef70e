import { and, eq, ilike, inArray, or } from 'drizzle-orm';
import type { Member } from '@/api/contract/members';
import { changeMemberRole, listMembers, memberSortFields, removeMember } from '@/api/contract/members';
import { factories, memberships, users } from '@mocks/db/schema';
import type { Database } from '@mocks/db/database';
import type { MemberCall } from '../core/context';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { Problem } from '../core/problem';
import { actingOf, audit, notify, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import type { MemberRow } from './present';
import { memberById, presentMember, selectMembers } from './present';

type RecordCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

const sortColumns = { name: users.name, role: memberships.role, lastSeenAt: memberships.lastSeenAt, joinedAt: memberships.createdAt };

/** Members change one at a time in a factory: two owners who demote each other at once must not both succeed. */
async function findForChange({ database, params, tenancy }: RecordCall): Promise<MemberRow | null> {
  await database.select({ id: factories.id }).from(factories).where(eq(factories.id, tenancy.id)).for('update');
  return memberById(database, tenancy.id, params.id);
}

async function refuseWithoutOwner(database: Database, factoryId: string): Promise<void> {
  const owners = await database
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.factoryId, factoryId), eq(memberships.role, 'owner')))
    .limit(2);
  if (owners.length < 2) throw new Problem(409, 'last-owner');
}

const forChange = {
  load: findForChange,
  version: (row: MemberRow) => row.version,
  present: async (row: MemberRow, call: RecordCall): Promise<Member> => presentMember(row, call.person.id),
};

export const memberRoutes = [
  memberRoute(listMembers, async ({ database, tenancy, person, query }) => {
    const { field, descending } = sortOf(query.sort, 'joinedAt', memberSortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: memberships.id, descending, cursor: query.cursor, limit: query.limit });
    const pattern = query.q ? likePattern(query.q) : null;
    const filter = and(
      eq(memberships.factoryId, tenancy.id),
      pattern === null
        ? undefined
        : inArray(
            memberships.userId,
            database.select({ id: users.id }).from(users).where(or(ilike(users.name, pattern), ilike(users.account, pattern))),
          ),
    );
    const rows = await selectMembers(database)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return {
      items: items.map((row) => presentMember(row, person.id)),
      ...cursors,
      ...(await totalOf(database, memberships, filter)),
    };
  }),

  recordRoute(changeMemberRole, {
    ...forChange,
    handle: async (call, row) => {
      const { database, tenancy, person, now } = call;
      const role = call.body.role;
      if (role === row.role) return presentMember(row, person.id);
      if (row.role === 'owner') await refuseWithoutOwner(database, tenancy.id);
      const version = row.version + 1;
      await database
        .update(memberships)
        .set({ role, version, updatedAt: now })
        .where(and(eq(memberships.factoryId, tenancy.id), eq(memberships.id, row.id)));
      const acting = actingOf(call);
      const change = { field: 'role', before: row.role, after: role };
      await audit(acting, 'members.changeRole', { type: 'member', id: row.id, label: row.name }, [change]);
      await tell(acting, { resource: 'members', objectId: row.id, version });
      await tell(acting, { resource: 'session', userId: row.userId });
      if (row.userId !== person.id) {
        const params = { role, actor: person.name };
        await notify(acting, { userId: row.userId, kind: 'member.roleChanged', params, objectType: 'member', objectNumber: null });
      }
      return presentMember({ ...row, role, version }, person.id);
    },
  }),

  recordRoute(removeMember, {
    ...forChange,
    handle: async (call, row) => {
      const { database, tenancy } = call;
      if (row.role === 'owner') await refuseWithoutOwner(database, tenancy.id);
      await database.delete(memberships).where(and(eq(memberships.factoryId, tenancy.id), eq(memberships.id, row.id)));
      const acting = actingOf(call);
      const change = { field: 'role', before: row.role, after: null };
      await audit(acting, 'members.remove', { type: 'member', id: row.id, label: row.name }, [change]);
      await tell(acting, { resource: 'members', objectId: row.id });
      await tell(acting, { resource: 'session', userId: row.userId });
      return undefined;
    },
  }),
];
