import { and, eq } from 'drizzle-orm';
import type { NewAccount } from '@/api/contract/members';
import { acceptInvitation, getInvitation } from '@/api/contract/members';
import { passwordProblem, shortestPassword } from '@/domain/account';
import type { Database } from '@mocks/db/database';
import { factories, invitations, memberships, users } from '@mocks/db/schema';
import { sessionLifetimeMilliseconds } from '../core/access';
import { later } from '../core/clock';
import type { Person } from '../core/context';
import { hashOf } from '../core/hash';
import { newId } from '../core/ids';
import type { PasswordHasher } from '../core/passwords';
import { Problem, invalidField, notFound } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, notify, tell } from '../core/record';
import { openRoute } from '../core/route';
import { describeSession, startSession } from '../session/sessions';
import type { InvitationRow } from './present';
import { invitationState } from './present';

/** What a link leads to; 404 when the token names nothing. */
async function invited(database: Database, token: string) {
  const [row] = await database
    .select({
      invitation: invitations,
      factoryName: factories.name,
      factoryNumber: factories.number,
      invitedByName: users.name,
    })
    .from(invitations)
    .innerJoin(factories, eq(factories.id, invitations.factoryId))
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, hashOf(token)));
  if (!row) throw notFound();
  return row;
}

/** Makes the account; 422 at the field for a password too weak or an account that somebody has. */
export async function createAccount(database: Database, passwords: PasswordHasher, wanted: NewAccount, now: string): Promise<Person> {
  const weakness = passwordProblem(wanted.password, wanted.account);
  if (weakness !== null) throw invalidField('/newAccount/password', `password-${weakness}`, { least: shortestPassword });
  const person: Person = { id: newId(now), account: wanted.account, name: wanted.name, platformRole: null };
  const made = await database
    .insert(users)
    .values({ ...person, passwordHash: await passwords.hash(wanted.password), createdAt: now })
    .onConflictDoNothing({ target: users.account })
    .returning({ id: users.id });
  if (made.length === 0) throw invalidField('/newAccount/account', 'account-taken');
  return person;
}

async function join(acting: Acting, invitation: InvitationRow, person: Person): Promise<void> {
  const { database, now, factoryId } = acting;
  const id = newId(now);
  const made = await database
    .insert(memberships)
    .values({ factoryId, id, userId: person.id, role: invitation.role, lastSeenAt: now, createdAt: now, updatedAt: now, version: 1 })
    .onConflictDoNothing({ target: [memberships.factoryId, memberships.userId] })
    .returning({ id: memberships.id });
  if (made.length === 0) throw new Problem(409, 'already-member');
  await database
    .update(invitations)
    .set({ acceptedAt: now, acceptedBy: person.id, version: invitation.version + 1 })
    .where(and(eq(invitations.factoryId, factoryId), eq(invitations.id, invitation.id)));
  await audit(acting, 'members.join', { type: 'member', id, label: person.name }, [
    { field: 'role', before: null, after: invitation.role },
  ]);
  await tell(acting, { resource: 'members', objectId: id, version: 1 });
  await tell(acting, { resource: 'session', userId: person.id });
  const owners = await database
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.factoryId, factoryId), eq(memberships.role, 'owner')));
  for (const { userId } of owners.filter((owner) => owner.userId !== person.id)) {
    const params = { name: person.name, role: invitation.role };
    await notify(acting, { userId, kind: 'member.joined', params, objectType: 'member', objectNumber: null });
  }
}

export const joiningRoutes = [
  openRoute(getInvitation, async ({ database, params, now }) => {
    const { invitation, factoryName, invitedByName } = await invited(database, params.token);
    const { role, expiresAt } = invitation;
    return { factoryName, invitedByName, role, state: invitationState(invitation, now), expiresAt };
  }),

  openRoute(acceptInvitation, async (call) => {
    const { services, database, request, headers, now, params, body, afterCommit } = call;
    // Two people who open one link: the second waits here, and then finds it accepted.
    await database.select({ id: invitations.id }).from(invitations).where(eq(invitations.tokenHash, hashOf(params.token))).for('update');
    const { invitation, factoryNumber } = await invited(database, params.token);
    const state = invitationState(invitation, now);
    if (state !== 'open') throw new Problem(409, `invitation-${state}`);
    const joiner = call.person;
    if (joiner === null && body.newAccount === undefined) throw invalidField('/newAccount', 'required');
    if (joiner !== null && body.newAccount !== undefined) throw new Problem(409, 'signed-in-already');
    if (joiner?.platformRole) throw new Problem(409, 'platform-account');
    const person = body.newAccount ? await createAccount(database, services.passwords, body.newAccount, now) : joiner;
    if (person === null) throw new Problem(401, 'not-signed-in');
    const actor = { id: person.id, name: person.name, role: invitation.role };
    await join({ database, now, services, afterCommit, factoryId: invitation.factoryId, actor }, invitation, person);
    const session = joiner
      ? await describeSession(database, person, later(now, sessionLifetimeMilliseconds))
      : await startSession({ services, database, request, headers, now }, person);
    return { factoryNumber, session };
  }),
];
