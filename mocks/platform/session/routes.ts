import { eq } from 'drizzle-orm';
import { getSession, signIn, signOut } from '@/api/contract/session';
import { sessions, users } from '@mocks/db/schema';
import { signedIn } from '../core/access';
import { later } from '../core/clock';
import { hashOf } from '../core/hash';
import { Problem } from '../core/problem';
import { openRoute } from '../core/route';
import { describeSession, startSession } from './sessions';

const failuresBeforeLock = 5;
const lockMilliseconds = 15 * 60 * 1000;
/** Verified against when the account does not exist, so that both answers take as long. */
const nobody = `scrypt$16384$${'00'.repeat(16)}$${'00'.repeat(32)}`;

export const sessionRoutes = [
  openRoute(getSession, async ({ services, request, database, now }) => {
    const session = await signedIn(services, request, now);
    return session ? describeSession(database, session.person, session.expiresAt) : { user: null, factories: [], expiresAt: null };
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
      await database.update(users).set({ failedSignIns: 0, lockedUntil: null }).where(eq(users.id, user.id));
      const { id, account, name, platformRole } = user;
      return startSession({ services, database, request, headers, now }, { id, account, name, platformRole });
    },
    { transaction: false },
  ),

  openRoute(signOut, async ({ services, database, request, headers, afterCommit }) => {
    const token = services.sessionTransport.read(request);
    if (token !== null) await database.delete(sessions).where(eq(sessions.tokenHash, hashOf(token)));
    services.sessionTransport.write(headers, request, null, 0);
    // The session's event streams look whether it still stands.
    afterCommit(() => services.wake());
    return undefined;
  }),
];
