import { and, eq } from 'drizzle-orm';
import { may } from '@/domain/rights';
import type { Database } from '@mocks/db/database';
import { factories, memberships, sessions, users } from '@mocks/db/schema';
import { later } from './clock';
import type { Person, Services, Tenancy } from './context';
import { hashOf } from './hash';

/** A session ends so long after its last use. */
export const sessionLifetimeMilliseconds = 12 * 60 * 60 * 1000;
/** Seen-times are written at most once in this span, so that reading does not become writing. */
const seenEveryMilliseconds = 5 * 60 * 1000;

export interface SignedIn {
  person: Person;
  expiresAt: string;
}

/** Who the request's session belongs to, or null; a used session lives on. */
export async function signedIn(services: Services, request: Request, now: string): Promise<SignedIn | null> {
  const token = services.sessionTransport.read(request);
  if (token === null) return null;
  const tokenHash = hashOf(token);
  const [row] = await services.database
    .select({
      id: users.id,
      account: users.account,
      name: users.name,
      platformRole: users.platformRole,
      seenAt: sessions.seenAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, tokenHash));
  if (!row || row.expiresAt <= now) return null;
  const { seenAt, ...rest } = row;
  let expiresAt = rest.expiresAt;
  if (later(seenAt, seenEveryMilliseconds) <= now) {
    expiresAt = later(now, sessionLifetimeMilliseconds);
    await services.database.update(sessions).set({ seenAt: now, expiresAt }).where(eq(sessions.tokenHash, tokenHash));
    await services.database.update(memberships).set({ lastSeenAt: now }).where(eq(memberships.userId, row.id));
  }
  return { person: { id: row.id, account: row.account, name: row.name, platformRole: row.platformRole }, expiresAt };
}

/** The factory as the person may enter it, or null: not theirs and not there are the same answer. */
export async function tenancyOf(database: Database, person: Person, factoryId: string): Promise<Tenancy | null> {
  const [row] = await database
    .select({
      id: factories.id,
      number: factories.number,
      name: factories.name,
      currency: factories.currency,
      zone: factories.zone,
      role: memberships.role,
    })
    .from(factories)
    .innerJoin(memberships, eq(memberships.factoryId, factories.id))
    .where(and(eq(factories.id, factoryId), eq(memberships.userId, person.id)));
  return row ? { ...row, can: (right) => may(row.role, right) } : null;
}
