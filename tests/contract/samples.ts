import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { later } from '@mocks/platform/core/clock';
import { newId } from '@mocks/platform/core/ids';
import {
  buyers,
  files,
  imports,
  invitations,
  jobs,
  memberships,
  notifications,
  orders,
  products,
  savedViews,
  stores,
  users,
} from '@mocks/db/schema';

const tables = { buyers, imports, invitations, jobs, memberships, notifications, orders, products, savedViews, stores };

/** Which table the `{id}` of a path names, by the plural before it. */
const tableOf: Readonly<Record<string, keyof typeof tables>> = {
  buyers: 'buyers',
  imports: 'imports',
  invitations: 'invitations',
  jobs: 'jobs',
  members: 'memberships',
  notifications: 'notifications',
  orders: 'orders',
  products: 'products',
  'saved-views': 'savedViews',
  stores: 'stores',
};

/**
 * An id that really exists in the factory, for a path such as `/factories/{factoryId}/stores/{id}/holiday`.
 * What belongs to one person (notices, saved views) is that account's own; for strangers it is anybody's.
 */
export async function sampleId(database: Database, factoryId: string, path: string, account: string): Promise<string | null> {
  const plural = /\/([\w-]+)\/\{id\}/.exec(path)?.[1];
  const name = plural === undefined ? undefined : tableOf[plural];
  if (name === undefined) return null;
  const table = tables[name];
  const [person] = await database
    .select({ id: users.id })
    .from(users)
    .innerJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.factoryId, factoryId)))
    .where(eq(users.account, account));
  const own = 'userId' in table && name !== 'memberships' && person ? eq(table.userId, person.id) : undefined;
  const [row] = await database
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.factoryId, factoryId), own))
    .orderBy(asc(table.id))
    .limit(1);
  return row?.id ?? null;
}

export async function sampleFileHash(database: Database, factoryId: string): Promise<string> {
  const [row] = await database.select({ hash: files.hash }).from(files).where(eq(files.factoryId, factoryId)).limit(1);
  return row?.hash ?? '0'.repeat(64);
}

/** Ids that only another factory has. Names are no sign: two factories may well know members of the same name. */
export async function secretsOf(database: Database, factoryId: string): Promise<string[]> {
  const found = await Promise.all(
    Object.values(tables).map((table) =>
      database.select({ id: table.id }).from(table).where(eq(table.factoryId, factoryId)).limit(500),
    ),
  );
  return [factoryId, ...found.flat().map((row) => row.id)];
}

/** Rows that a seed does not have but an address needs: a job, an invitation, everybody's own notice and view. */
export async function prepareSamples(database: Database, factoryId: string, now: string): Promise<void> {
  const people = await database
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(eq(memberships.factoryId, factoryId));
  const own = people.map(({ userId }) => ({ factoryId, id: newId(now), userId }));
  await database
    .insert(savedViews)
    .values(own.map((row) => ({ ...row, resource: 'products', name: 'sample', query: 'q=1', createdAt: now })));
  await database.insert(notifications).values(
    own.map((row) => ({ ...row, at: now, kind: 'import.failed', params: {}, objectType: 'import', objectNumber: 'I-1' })),
  );
  const [first] = people;
  await database.insert(jobs).values({
    factoryId,
    id: newId(now),
    kind: 'import.publish',
    lane: 'orders',
    state: 'done',
    objectType: 'import',
    objectLabel: 'I-1',
    done: 1,
    total: 1,
    payload: {},
    attempts: 1,
    createdBy: first?.userId ?? null,
    createdAt: now,
    version: 1,
  });
  await database.insert(invitations).values({
    factoryId,
    id: newId(now),
    tokenHash: `${factoryId}-sample`,
    role: 'planner',
    note: '',
    invitedBy: first?.userId ?? '',
    createdAt: now,
    expiresAt: later(now, 86_400_000),
    version: 1,
  });
}
