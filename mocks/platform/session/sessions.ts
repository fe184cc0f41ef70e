import { eq, lt } from 'drizzle-orm';
import type { Session } from '@/api/contract/session';
import { rightsOf } from '@/domain/rights';
import type { Database } from '@mocks/db/database';
import { events, factories, memberships, sessions } from '@mocks/db/schema';
import { sessionLifetimeMilliseconds } from '../core/access';
import { later } from '../core/clock';
import type { Call, Person } from '../core/context';
import { hashOf } from '../core/hash';
import { newToken } from '../core/ids';
import { oldestPlace } from '../events/place';

/** A session as the app is told of it: who, and into which factories with which rights. */
export async function describeSession(database: Database, person: Person, expiresAt: string): Promise<Session> {
  const rows = await database
    .select({
      id: factories.id,
      number: factories.number,
      name: factories.name,
      currency: factories.currency,
      zone: factories.zone,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(factories, eq(factories.id, memberships.factoryId))
    .where(eq(memberships.userId, person.id))
    .orderBy(factories.number);
  return {
    user: person,
    factories: rows.map((row) => ({ ...row, capabilities: rightsOf(row.role) })),
    expiresAt,
  };
}

type Starting = Pick<Call<never, never, never>, 'services' | 'database' | 'request' | 'headers' | 'now'>;

/** Starts a session and hands its token to the transport; lets go of what has expired meanwhile. */
export async function startSession({ services, database, request, headers, now }: Starting, person: Person): Promise<Session> {
  const token = newToken();
  const expiresAt = later(now, sessionLifetimeMilliseconds);
  await database.delete(sessions).where(lt(sessions.expiresAt, now));
  await database.delete(events).where(lt(events.id, oldestPlace(now)));
  await database
    .insert(sessions)
    .values({ tokenHash: hashOf(token), userId: person.id, createdAt: now, seenAt: now, expiresAt });
  await database.update(memberships).set({ lastSeenAt: now }).where(eq(memberships.userId, person.id));
  services.sessionTransport.write(headers, request, token, sessionLifetimeMilliseconds / 1000);
  return describeSession(database, person, expiresAt);
}
