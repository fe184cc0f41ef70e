import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { NewAccount } from '@/api/contract/members';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { factories, memberships, stores } from '@mocks/db/schema';
import { factoryDefaults } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import type { PasswordHasher } from '@mocks/platform/core/passwords';
import { nextNumber } from '@mocks/platform/core/record';
import { createAccount } from '@mocks/platform/members/joining';

/**
 * Makes an owner and their factory with the usual settings and one live store on the ordinary channel, so that the
 * first orders have somewhere to go. Answers the factory's number; throws `Problem` where the account is not accepted.
 */
export function createFactory(
  database: Database,
  passwords: PasswordHasher,
  wanted: NewAccount & { factoryName: string },
  now: string,
): Promise<string> {
  const { factoryName, ...account } = wanted;
  return database.transaction(async (transaction) => {
    const owner = await createAccount(transaction, passwords, account, now);
    const number = await nextFactoryNumber(transaction);
    const made = { createdAt: now, updatedAt: now, version: 1 };
    const factoryId = newId(now);
    await transaction.insert(factories).values({ id: factoryId, number, name: factoryName, ...factoryDefaults, ...made });
    await transaction.insert(memberships).values({ factoryId, id: newId(now), userId: owner.id, role: 'owner', ...made });
    await transaction.insert(stores).values({
      factoryId,
      id: newId(now),
      number: await nextNumber(transaction, factoryId, 'D'),
      name: factoryName,
      channel: 'standard',
      status: 'live',
      brand: '',
      introduction: '',
      contactName: owner.name,
      contactPhone: '',
      dispatchPromiseHours: 48,
      freeSample: false,
      lightCustomisation: false,
      holidayFrom: null,
      holidayTo: null,
      holidayNote: '',
      ...made,
    });
    return number;
  });
}

/** The next after the highest; factories are numbered one at a time. */
async function nextFactoryNumber(transaction: Database): Promise<string> {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended('factory-number', 0))`);
  const [highest] = await rowsOf(
    transaction,
    sql`select coalesce(max(substring(number from 3)::int), 0) as last from factories where number ~ '^F-[0-9]+$'`,
    z.object({ last: z.number() }),
  );
  return `F-${(highest?.last ?? 0) + 1}`;
}
