import { eq, sql } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { users } from '@mocks/db/schema';
import { demoAccounts, demoPassword } from '@mocks/platform/demoAccounts';
import type { PasswordHasher } from '@mocks/platform/core/passwords';

/** Nobody has an account yet. */
export async function isEmpty(database: Database): Promise<boolean> {
  const found = await database.select({ one: sql`1` }).from(users).limit(1);
  return found.length === 0;
}

/** Whether anybody may sign in with the demo's published password, so that the page may as well offer it. */
export async function servesDemo(database: Database, passwords: PasswordHasher): Promise<boolean> {
  const account = demoAccounts[0]?.account ?? '';
  const [owner] = await database.select({ stored: users.passwordHash }).from(users).where(eq(users.account, account));
  return owner !== undefined && (await passwords.verify(demoPassword, owner.stored));
}
