import { and, eq } from 'drizzle-orm';
import type { Invitation, Member } from '@/api/contract/members';
import type { Database } from '@mocks/db/database';
import type { invitations } from '@mocks/db/schema';
import { memberships, users } from '@mocks/db/schema';

export type InvitationRow = typeof invitations.$inferSelect;

const memberColumns = {
  id: memberships.id,
  userId: memberships.userId,
  version: memberships.version,
  account: users.account,
  name: users.name,
  role: memberships.role,
  lastSeenAt: memberships.lastSeenAt,
  joinedAt: memberships.createdAt,
};

/** Members with the names of their accounts; conditions, order and size are the caller's. */
export function selectMembers(database: Database) {
  return database.select(memberColumns).from(memberships).innerJoin(users, eq(users.id, memberships.userId)).$dynamic();
}

export type MemberRow = Awaited<ReturnType<typeof selectMembers>>[number];

export async function memberById(database: Database, factoryId: string, id: string): Promise<MemberRow | null> {
  const [row] = await selectMembers(database).where(and(eq(memberships.factoryId, factoryId), eq(memberships.id, id)));
  return row ?? null;
}

export function presentMember({ userId, ...row }: MemberRow, asker: string): Member {
  return { ...row, self: userId === asker };
}

/** The state of an invitation at an instant: what was accepted or revoked stays so whatever its date. */
export function invitationState(row: InvitationRow, now: string): Invitation['state'] {
  if (row.acceptedAt !== null) return 'accepted';
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt <= now ? 'expired' : 'open';
}

export function presentInvitation(row: InvitationRow, invitedByName: string, now: string): Invitation {
  const { id, version, role, note, createdAt, expiresAt } = row;
  return { id, version, role, note, state: invitationState(row, now), invitedByName, createdAt, expiresAt };
}
