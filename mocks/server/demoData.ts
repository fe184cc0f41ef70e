import { eq } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { users } from '@mocks/db/schema';
import { isEmpty, seedDemo } from '@mocks/db/seed/seed';
import type { SeedSize } from '@mocks/db/seed/sizes';
import { systemClock } from '@mocks/platform/core/clock';
import { demoAccounts, demoPassword } from '@mocks/platform/demoAccounts';
import type { PasswordHasher } from '@mocks/platform/core/passwords';

/** Loads the demo into a database that nobody used yet, and tells how long it took. */
export async function loadDemo(database: Database, size: SeedSize): Promise<void> {
  if (!(await isEmpty(database))) return;
  const started = performance.now();
  await seedDemo(database, {
    size,
    now: systemClock.now(),
    onProgress: (done, total) => {
      if (size !== 'small') console.log(`Loading the ${size} demo: ${done} of ${total} order lines`);
    },
  });
  console.log(`Loaded the ${size} demo in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Whether anybody may sign in with the demo's published password, so that the page may as well offer it. */
export async function servesDemo(database: Database, passwords: PasswordHasher): Promise<boolean> {
  const account = demoAccounts[0]?.account ?? '';
  const [owner] = await database.select({ stored: users.passwordHash }).from(users).where(eq(users.account, account));
  return owner !== undefined && (await passwords.verify(demoPassword, owner.stored));
}
