import { count } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { factories, memberships, stores, users } from '@mocks/db/schema';
import { factoryDefaults } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { nextNumber } from '@mocks/platform/core/record';

export interface NewFactory {
  account: string;
  /** The owner's name. */
  name: string;
  passwordHash: string;
  factoryName: string;
  storeName: string;
  now: string;
}

/**
 * A factory with its owner and one live store on the ordinary channel, so that its first orders have somewhere to go.
 * Answers the factory's number. Throws when the account exists.
 */
export function createFactory(database: Database, wanted: NewFactory): Promise<string> {
  const { now } = wanted;
  return database.transaction(async (transaction) => {
    const [existing] = await transaction.select({ n: count() }).from(factories);
    const number = `F-${(existing?.n ?? 0) + 1}`;
    const made = { createdAt: now, updatedAt: now, version: 1 };
    const factoryId = newId(now);
    const userId = newId(now);
    await transaction.insert(factories).values({ id: factoryId, number, name: wanted.factoryName, ...factoryDefaults, ...made });
    await transaction.insert(users).values({
      id: userId,
      account: wanted.account,
      name: wanted.name,
      passwordHash: wanted.passwordHash,
      platformRole: null,
      createdAt: now,
    });
    await transaction.insert(memberships).values({ factoryId, id: newId(now), userId, role: 'owner', ...made });
    await transaction.insert(stores).values({
      factoryId,
      id: newId(now),
      number: await nextNumber(transaction, factoryId, 'D'),
      name: wanted.storeName,
      channel: 'standard',
      status: 'live',
      brand: '',
      introduction: '',
      contactName: wanted.name,
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
