import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod/mini';
import { bulkActs, bulkProducts } from '@/api/contract/products';
import type { ListingStatus } from '@/domain/listingStates';
import type { AuditChange } from '@mocks/db/schema';
import { jobs, listingBulkChanges, listings, products, stores } from '@mocks/db/schema';
import { Problem, invalidField, notFound } from '../core/problem';
import type { Acting } from '../core/record';
import { actingOf, auditAll, tell } from '../core/record';
import { memberRoute } from '../core/route';
import { enqueueJob } from '../jobs/enqueue';
import type { JobKind, JobRun, StepOutcome } from '../jobs/kind';
import { presentJob } from '../jobs/present';
import { refreshListingStates } from '../listings/listingStates';
import { moveListings } from '../listings/move';

/** Products of one step: a few of its milliseconds each. */
const productsPerStep = 250;
const lane = 'products';

const bulkPayload = z.object({ act: z.enum(bulkActs), productIds: z.array(z.string()), storeId: z.nullable(z.string()) });
const undoPayload = z.object({ jobId: z.string() });
const tally = z.object({ next: z.number(), changed: z.number(), skipped: z.number() });
type Tally = z.output<typeof tally>;

const begun = (cursor: unknown): Tally => (cursor == null ? { next: 0, changed: 0, skipped: 0 } : tally.parse(cursor));

function outcome(after: Tally, total: number): StepOutcome {
  const { next, changed, skipped } = after;
  return next < total ? { cursor: after, done: next, total } : { cursor: after, done: total, total, finished: 'done', result: { changed, skipped } };
}

const counts = (result: unknown): Record<string, number> => {
  const found = z.safeParse(z.object({ changed: z.number(), skipped: z.number() }), result);
  return found.success ? found.data : {};
};

/** What each act moves, and where to. */
const moves = { pause: { from: 'live', to: 'paused' }, resume: { from: 'paused', to: 'live' } } as const satisfies Record<
  string,
  { from: ListingStatus; to: ListingStatus }
>;

/** Pauses or resumes the listings of many products; those in another state are skipped. */
export const bulkKind: JobKind = {
  kind: 'product.bulk',
  right: 'catalogue.write',
  counts,
  step: async (run) => {
    const { act, productIds, storeId } = bulkPayload.parse(run.job.payload);
    const before = begun(run.job.cursor);
    const chunk = productIds.slice(before.next, before.next + productsPerStep);
    const { from, to } = moves[act];
    const moved = await moveListings(run, chunk, { from, to, storeId });
    await keep(run, moved.map(({ id }) => id), { before: from, after: to });
    await conclude(run, moved, `listings.${act}`, [{ field: 'status', before: from, after: to }]);
    const products = new Set(moved.map(({ productId }) => productId)).size;
    const after = { next: before.next + chunk.length, changed: before.changed + products, skipped: before.skipped + chunk.length - products };
    return outcome(after, productIds.length);
  },
  undo: async (acting, job) => {
    // Two who undo at once: the second finds what the first has begun.
    await acting.database.select({ id: jobs.id }).from(jobs).where(and(eq(jobs.factoryId, acting.factoryId), eq(jobs.id, job.id))).for('update');
    const [taken] = await acting.database
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.factoryId, acting.factoryId), eq(jobs.kind, 'product.undo-bulk'), eq(jobs.objectId, job.id)));
    if (taken) throw new Problem(409, 'already-undone');
    const payload: z.output<typeof undoPayload> = { jobId: job.id };
    return enqueueJob(acting, { kind: 'product.undo-bulk', lane, objectType: 'job', objectId: job.id, objectLabel: job.objectLabel, payload });
  },
};

/** Takes a bulk act back: listings that are still as it left them; what people changed since stays. */
export const undoBulkKind: JobKind = {
  kind: 'product.undo-bulk',
  right: 'catalogue.write',
  counts,
  step: async (run) => {
    const { jobId } = undoPayload.parse(run.job.payload);
    const rows = await run.database
      .select()
      .from(listingBulkChanges)
      .where(and(eq(listingBulkChanges.factoryId, run.factoryId), eq(listingBulkChanges.jobId, jobId)))
      .orderBy(listingBulkChanges.listingId);
    const before = begun(run.job.cursor);
    const chunk = rows.slice(before.next, before.next + productsPerStep);
    const [first] = chunk;
    const productIds = await productsOf(run, chunk.map(({ listingId }) => listingId));
    const moved = first
      ? await moveListings(run, productIds, { from: first.after, to: first.before, storeId: null, only: chunk.map(({ listingId }) => listingId) })
      : [];
    const act = first?.before === 'live' ? 'resume' : 'pause';
    await conclude(run, moved, `listings.${act}`, [{ field: 'status', before: first?.after ?? null, after: first?.before ?? null }]);
    const after = { next: before.next + chunk.length, changed: before.changed + moved.length, skipped: before.skipped + chunk.length - moved.length };
    return outcome(after, rows.length);
  },
};

async function productsOf({ database, factoryId }: Acting, listingIds: readonly string[]): Promise<string[]> {
  if (listingIds.length === 0) return [];
  const rows = await database
    .selectDistinct({ productId: listings.productId })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.id, [...listingIds])));
  return rows.map(({ productId }) => productId);
}

async function keep(run: JobRun, listingIds: readonly string[], states: { before: ListingStatus; after: ListingStatus }): Promise<void> {
  if (listingIds.length === 0) return;
  const { factoryId, job } = run;
  await run.database
    .insert(listingBulkChanges)
    .values(listingIds.map((listingId) => ({ factoryId, jobId: job.id, listingId, ...states })));
}

type Moved = Awaited<ReturnType<typeof moveListings>>;

/** Audits each listing, and shows lists what they are now. */
async function conclude(run: JobRun, moved: Moved, action: string, changes: AuditChange[]): Promise<void> {
  if (moved.length === 0) return;
  await auditAll(run, moved.map(({ productId, label }) => ({ action, object: { type: 'product', id: productId, label }, changes })));
  await refreshListingStates(run.database, run.factoryId, [...new Set(moved.map(({ productId }) => productId))]);
  await tell(run, { resource: 'products' });
}

export const bulkRoute = memberRoute(bulkProducts, async (call) => {
  const { database, tenancy, body } = call;
  const productIds = [...new Set(body.productIds)];
  const known = await database
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.factoryId, tenancy.id), inArray(products.id, productIds)));
  if (known.length < productIds.length) throw invalidField('/productIds', 'not-there');
  const payload: z.output<typeof bulkPayload> = { act: body.act, productIds, storeId: await storeIdOf(call, body.store) };
  const id = await enqueueJob(actingOf(call), {
    kind: 'product.bulk',
    lane,
    objectType: 'product',
    objectId: null,
    objectLabel: body.act,
    payload,
  });
  const [row] = await database.select().from(jobs).where(and(eq(jobs.factoryId, tenancy.id), eq(jobs.id, id)));
  if (row === undefined) throw notFound();
  return presentJob(row, bulkKind);
});

async function storeIdOf({ database, tenancy }: Pick<Parameters<typeof actingOf>[0], 'database' | 'tenancy'>, number: string | undefined): Promise<string | null> {
  if (number === undefined) return null;
  const [store] = await database
    .select({ id: stores.id })
    .from(stores)
    .where(and(eq(stores.factoryId, tenancy.id), eq(stores.number, number)));
  if (store === undefined) throw invalidField('/store', 'not-there');
  return store.id;
}
