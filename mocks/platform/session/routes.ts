import { eq } from 'drizzle-orm';
import { getSession, signIn, signOut } from '@/api/contract/session';
import type { Session } from '@/api/contract/session';
import { rightsOf } from '@/domain/rights';
import type { Database } from '@mocks/db/database';
import { factories, memberships, sessions, users } from '@mocks/db/schema';
import { sessionLifetimeMilliseconds, signedIn } from '../core/access';
import { later } from '../core/clock';
import type { Person } from '../core/context';
import { hashOf } from '../core/hash';
import { newToken } from '../core/ids';
import { Problem } from '../core/problem';
import { openRoute } from '../core/route';

const failuresBeforeLock = 5;
const lockMilliseconds = 15 * 60 * 1000;
/** Verified against when the account does not exist, so that both answers take as long. */
const nobody = `scrypt$16384$${'00'.repeat(16)}$${'00'.repeat(32)}`;

async function describe(database: Database, person: Person, expiresAt: string): Promise<Session> {
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

export const sessionRoutes = [
  openRoute(getSession, async ({ services, request, database, now }) => {
    const session = await signedIn(services, request, now);
    return session ? describe(database, session.person, session.expiresAt) : { user: null, factories: [], expiresAt: null };
  }),

  openRoute(
    signIn,
    async ({ services, database, request, headers, now, body }) => {
      const [user] = await database.select().from(users).where(eq(users.account, body.account.toLowerCase()));
      if (user?.lockedUntil && user.lockedUntil > now) {
        throw new Problem(429, 'account-locked', { params: { until: user.lockedUntil } });
      }
      const right = await services.passwords.verify(body.password, user?.passwordHash ?? nobody);
      if (!user) throw new Problem(401, 'wrong-credentials');
      if (!right) {
        const failures = user.failedSignIns + 1;
        const lockedUntil = failures >= failuresBeforeLock ? later(now, lockMilliseconds) : null;
        await database
          .update(users)
          .set({ failedSignIns: lockedUntil ? 0 : failures, lockedUntil })
          .where(eq(users.id, user.id));
        if (lockedUntil) throw new Problem(429, 'account-locked', { params: { until: lockedUntil } });
        throw new Problem(401, 'wrong-credentials');
      }
      const token = newToken();
      const expiresAt = later(now, sessionLifetimeMilliseconds);
      await database.update(users).set({ failedSignIns: 0, lockedUntil: null }).where(eq(users.id, user.id));
      await database.insert(sessions).values({ tokenHash: hashOf(token), userId: user.id, createdAt: now, seenAt: now, expiresAt });
      await database.update(memberships).set({ lastSeenAt: now }).where(eq(memberships.userId, user.id));
      services.sessionTransport.write(headers, request, token, sessionLifetimeMilliseconds / 1000);
      const { id, account, name, platformRole } = user;
      return describe(database, { id, account, name, platformRole }, expiresAt);
    },
    { transaction: false },
  ),

  openRoute(signOut, async ({ services, database, request, headers }) => {
    const token = services.sessionTransport.read(request);
    if (token !== null) await database.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
    services.sessionTransport.write(headers, request, null, 0);
    return undefined;
  }),
];
