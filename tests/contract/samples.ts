import { and, asc, desc, eq, isNotNull, or } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';
import { later } from '@mocks/platform/core/clock';
import { newId } from '@mocks/platform/core/ids';
import {
  buyers,
  files,
  imports,
  invitations,
  jobs,
  listings,
  mandateFloors,
  mandates,
  memberships,
  notifications,
  orders,
  productImportRows,
  productImports,
  products,
  savedViews,
  stores,
  submissions,
  tasks,
  users,
} from '@mocks/db/schema';

const tables = { buyers, imports, invitations, jobs, listings, mandates, memberships, notifications, orders, productImportRows, productImports, products, savedViews, stores, submissions, tasks };

/** Which table the `{id}` of a path names, by the plural before it. */
const tableOf: Readonly<Record<string, keyof typeof tables>> = {
  buyers: 'buyers',
  imports: 'imports',
  invitations: 'invitations',
  jobs: 'jobs',
  listings: 'listings',
  mandates: 'mandates',
  members: 'memberships',
  notifications: 'notifications',
  orders: 'orders',
  'product-imports': 'productImports',
  'product-import-rows': 'productImportRows',
  products: 'products',
  'saved-views': 'savedViews',
  stores: 'stores',
  submissions: 'submissions',
  tasks: 'tasks',
};

/** Where the newest row is the sample: the one that `prepareSamples` wrote, which is open and in force. */
const newestIsSample: ReadonlySet<string> = new Set(['mandates', 'submissions', 'tasks']);

/**
 * An id that really exists in the factory, for a path such as `/factories/{factoryId}/stores/{id}/holiday`.
 * What belongs to one person (notices, saved views) is that account's own; for strangers it is anybody's.
 */
export async function sampleId(database: Database, factoryId: string, path: string, account: string): Promise<string | null> {
  const plural = /\/([\w-]+)\/\{id\}/.exec(path)?.[1];
  const name = plural === undefined ? undefined : tableOf[plural];
  if (name === undefined) return null;
  const table = tables[name];
  // What is told to the platform's people is read by them as such.
  const ofPlatformPeople = path.startsWith('/platform/') ? isNotNull(users.platformRole) : undefined;
  const [person] = await database
    .select({ id: users.id })
    .from(users)
    .leftJoin(memberships, and(eq(memberships.userId, users.id), eq(memberships.factoryId, factoryId)))
    .where(and(eq(users.account, account), or(isNotNull(memberships.id), ofPlatformPeople)));
  const own = 'userId' in table && name !== 'memberships' && person ? eq(table.userId, person.id) : undefined;
  const [row] = await database
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.factoryId, factoryId), own))
    .orderBy(newestIsSample.has(name) ? desc(table.id) : asc(table.id))
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

/** Rows that a seed does not have but an address needs: a job, an invitation, everybody's own notice (the platform's people's too) and view. */
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
  const platformPeople = await database.select({ userId: users.id }).from(users).where(isNotNull(users.platformRole));
  await database.insert(notifications).values(
    platformPeople.map(({ userId }) => ({
      factoryId,
      id: newId(now),
      userId,
      at: now,
      kind: 'desk.assigned',
      params: { number: 'T-900', subject: 'sample' },
      objectType: 'task',
      objectNumber: 'T-900',
    })),
  );
  await prepareHosting(database, factoryId, now);
  await submitSample(database, factoryId, now);
  await importSample(database, factoryId, now);
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

/** A mandate in force for the factory's first product, and a task that nobody has claimed yet. */
async function prepareHosting(database: Database, factoryId: string, now: string): Promise<void> {
  const [product] = await database
    .select({ id: products.id })
    .from(products)
    .where(eq(products.factoryId, factoryId))
    .orderBy(asc(products.id))
    .limit(1);
  const [person] = await database.select({ userId: memberships.userId }).from(memberships).where(eq(memberships.factoryId, factoryId));
  const productId = product?.id ?? '';
  const mandateId = newId(now);
  const written = { createdAt: now, updatedAt: now, version: 1 };
  await database.insert(mandates).values({
    factoryId,
    id: mandateId,
    number: 'M-900',
    scopes: ['price_change'],
    askAboveBp: 500,
    neverAboveBp: 1_000,
    fromDay: now.slice(0, 10),
    toDay: later(now, 86_400_000).slice(0, 10),
    note: '',
    signedAt: now,
    signedByName: 'sample',
    ...written,
  });
  await database.insert(mandateFloors).values({ factoryId, id: newId(now), mandateId, productId, floorLi: 1 });
  await database.insert(tasks).values({
    factoryId,
    id: newId(now),
    number: 'T-900',
    kind: 'price_change',
    mandateId,
    state: 'offered',
    subject: 'sample',
    productCount: 1,
    wish: 'sample',
    listingIds: [],
    productIds: [productId],
    offeredById: person?.userId ?? '',
    offeredByName: 'sample',
    turnSince: now,
    platformUsed: 0,
    dueAt: later(now, 86_400_000),
    ...written,
  });
}

/** A listing that waits for a reviewer and shows the sample file. */
async function submitSample(database: Database, factoryId: string, now: string): Promise<void> {
  const [listing] = await database
    .select()
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), eq(listings.status, 'live')))
    .orderBy(asc(listings.id))
    .limit(1);
  if (listing === undefined) return;
  const image = { source: 'file' as const, value: await sampleFileHash(database, factoryId) };
  await database.insert(submissions).values({
    factoryId,
    id: newId(now),
    number: 'S-9999',
    listingId: listing.id,
    productId: listing.productId,
    storeId: listing.storeId,
    kind: 'change',
    status: 'waiting',
    content: { title: 'sample', category: null, images: [image], brand: '', qualityClaims: [] },
    liveContent: { title: 'sample before', category: null, images: [], brand: '', qualityClaims: [] },
    notes: [],
    submittedByName: '',
    submittedAt: now,
    version: 1,
  });
}

/** A product import that waits to be run, with one failing row. */
async function importSample(database: Database, factoryId: string, now: string): Promise<void> {
  const [importId, articleNumber] = [newId(now), 'SAMPLE-1'];
  await database.insert(productImports).values({
    factoryId,
    id: importId,
    number: 'C-900',
    state: 'ready',
    layout: 'plain',
    fileName: 'sample.csv',
    fileSize: 1,
    sha256: 'f'.repeat(64),
    encoding: 'utf-8',
    choices: { layout: 'plain', headerRow: 1, columns: [], units: { pack: null, carton: null }, categories: {} },
    defaultMoq: 1,
    totalProducts: 1,
    totalBatches: 1,
    batchesCommitted: 1,
    productsReceived: 1,
    countFailing: 1,
    createdByName: 'sample',
    createdAt: now,
    updatedAt: now,
    version: 1,
  });
  await database.insert(productImportRows).values({
    factoryId,
    id: newId(now),
    importId,
    position: 0,
    row: 2,
    articleNumber,
    title: '',
    imported: { row: 2, articleNumber, skus: [], problems: [] },
    verdict: 'failing',
    problems: [{ code: 'title-missing', field: 'title', row: 2, value: '' }],
    differences: [],
    version: 1,
  });
}
