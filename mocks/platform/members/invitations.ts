import { and, eq, isNull } from 'drizzle-orm';
import { inviteMember, listInvitations, revokeInvitation } from '@/api/contract/members';
import { invitations, users } from '@mocks/db/schema';
import { later } from '../core/clock';
import { hashOf } from '../core/hash';
import { newId, newToken } from '../core/ids';
import { keysetPage, totalOf } from '../core/keyset';
import { Problem } from '../core/problem';
import { actingOf, audit, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import type { InvitationRow } from './present';
import { invitationState, presentInvitation } from './present';

const usualDays = 7;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/** What people call an invitation: whom it is for, or what it makes of them. */
const labelOf = (row: Pick<InvitationRow, 'note' | 'role'>) => row.note || row.role;

export const invitationRoutes = [
  memberRoute(listInvitations, async ({ database, tenancy, now, query }) => {
    const keyset = keysetPage({
      column: invitations.createdAt,
      id: invitations.id,
      descending: query.sort !== 'createdAt',
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = and(eq(invitations.factoryId, tenancy.id), isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
    const rows = await database
      .select({ invitation: invitations, invitedByName: users.name })
      .from(invitations)
      .innerJoin(users, eq(users.id, invitations.invitedBy))
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row.invitation.createdAt, id: row.invitation.id }));
    return {
      items: items.map((row) => presentInvitation(row.invitation, row.invitedByName, now)),
      ...cursors,
      ...(await totalOf(database, invitations, filter)),
    };
  }),

  recordRoute(inviteMember, {
    load: async () => true,
    // The link is the right to join: whoever reads the database must not find it.
    kept: (reply) => ({ ...reply, token: null }),
    handle: async (call) => {
      const { database, tenancy, person, now, body } = call;
      const token = newToken();
      const row: InvitationRow = {
        factoryId: tenancy.id,
        id: newId(now),
        tokenHash: hashOf(token),
        role: body.role,
        note: body.note,
        invitedBy: person.id,
        createdAt: now,
        expiresAt: later(now, (body.days ?? usualDays) * dayMilliseconds),
        acceptedAt: null,
        acceptedBy: null,
        revokedAt: null,
        version: 1,
      };
      await database.insert(invitations).values(row);
      const acting = actingOf(call);
      await audit(acting, 'members.invite', { type: 'invitation', id: row.id, label: labelOf(row) }, [
        { field: 'role', before: null, after: row.role },
      ]);
      await tell(acting, { resource: 'members', objectId: row.id, version: 1 });
      return { invitation: presentInvitation(row, person.name, now), token };
    },
  }),

  recordRoute(revokeInvitation, {
    load: async ({ database, tenancy, params }) => {
      const [row] = await database
        .select()
        .from(invitations)
        .where(and(eq(invitations.factoryId, tenancy.id), eq(invitations.id, params.id)))
        .for('update');
      return row ?? null;
    },
    version: (row) => row.version,
    present: async (row, { now, database }) => {
      const [inviter] = await database.select({ name: users.name }).from(users).where(eq(users.id, row.invitedBy));
      return presentInvitation(row, inviter?.name ?? '', now);
    },
    handle: async (call, row) => {
      const { database, tenancy, now } = call;
      const state = invitationState(row, now);
      if (state === 'accepted' || state === 'revoked') throw new Problem(409, `invitation-${state}`);
      await database
        .update(invitations)
        .set({ revokedAt: now, version: row.version + 1 })
        .where(and(eq(invitations.factoryId, tenancy.id), eq(invitations.id, row.id)));
      const acting = actingOf(call);
      await audit(acting, 'members.revokeInvitation', { type: 'invitation', id: row.id, label: labelOf(row) });
      await tell(acting, { resource: 'members', objectId: row.id });
      return undefined;
    },
  }),
];
