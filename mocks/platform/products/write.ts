import type { ProductDraft } from '@/domain/products/draft';
import { reviewedContent } from '@/domain/products/reviewedContent';
import type { AuditChange } from '@mocks/db/schema';
import type { Acting } from '../core/record';
import { auditAll, nextNumbers, tell } from '../core/record';
import { enqueueRecount } from '../imports/rollup/recount';
import { followContent } from '../listings/pendingVersion';
import { refreshOrderFigures } from './figures';
import { keepPriceHistory } from './priceHistory';
import { draftChanges } from './write/changes';
import type { CurrentProduct } from './write/current';
import { draftOf } from './write/current';
import { rowsOfDraft } from './write/rows';
import { linkWaitingSkus, saveRows } from './write/save';

/** A draft that was found sound (`draftProblems`, `draftConflicts`), and the locked product it is for; null: a new one. */
export interface ProductWrite {
  current: CurrentProduct | null;
  draft: ProductDraft;
}

export interface WrittenProduct {
  id: string;
  number: string;
  version: number;
  articleNumber: string;
  title: string;
  created: boolean;
  /** Nothing of it is told or written where the draft leaves the product as it is. */
  changes: AuditChange[];
}

/** What the audit log calls it; a file's rows are told from a form's. */
interface WriteNames {
  create: string;
  update: string;
}

const formNames: WriteNames = { create: 'products.create', update: 'products.update' };

/**
 * The one way in which a product's master, SKUs, ladders, images and attributes are made and changed. Counts anew what
 * is stored of it, keeps its history, lets its listings follow (a reviewed change waits beside what is live), audits and
 * tells open pages. A draft without any change writes nothing and keeps the version.
 */
export async function writeProducts(
  acting: Acting,
  writes: readonly ProductWrite[],
  names: WriteNames = formNames,
): Promise<WrittenProduct[]> {
  const { database, factoryId, now } = acting;
  const numbers = await nextNumbers(database, factoryId, 'P', writes.filter(({ current }) => current === null).length);
  const planned = writes.map(({ current, draft }) => ({
    before: current,
    draft,
    changes: current === null ? [] : draftChanges(draftOf(current), draft),
    after: rowsOfDraft(draft, current ?? { factoryId, number: numbers.shift() ?? '' }, now),
  }));
  const changed = planned.filter(({ before, changes }) => before === null || changes.length > 0);
  if (changed.length > 0) {
    for (const { before, changes } of changed) if (before !== null && touchesPrices(changes)) await keepPriceHistory(acting, before.row.id);
    await saveRows(database, factoryId, changed);
    for (const { before, after } of changed) if (before !== null) await listingsFollow(acting, before, after);
    const ids = changed.map(({ after }) => after.row.id);
    const linked = await linkWaitingSkus(database, factoryId, ids);
    await refreshOrderFigures(database, factoryId, linked);
    // A product's category decides the price band of its orders.
    const recategorised = changed.filter(({ changes }) => changes.some(({ field }) => field === 'category'));
    const productIds = [...new Set([...linked, ...recategorised.map(({ after }) => after.row.id)])];
    if (productIds.length > 0) await enqueueRecount(acting, 'price-bands', { productIds });
    if (linked.length > 0) await tell(acting, { resource: 'skuLinks' });
    await auditAll(
      acting,
      changed.map(({ before, after: { row }, changes }) => ({
        action: before === null ? names.create : names.update,
        object: { type: 'product', id: row.id, label: `${row.number} ${row.title}` },
        changes,
      })),
    );
    const [only] = changed;
    const one = changed.length === 1 && only ? { objectId: only.after.row.id, version: only.after.row.version } : {};
    await tell(acting, { resource: 'products', ...one });
  }
  return planned.map(({ before, after, changes }) => {
    const { id, number, version, articleNumber, title } = before !== null && changes.length === 0 ? before.row : after.row;
    return { id, number, version, articleNumber, title, created: before === null, changes };
  });
}

/** One product, as a form writes it. */
export async function writeProduct(acting: Acting, write: ProductWrite, names: WriteNames = formNames): Promise<WrittenProduct> {
  const [written] = await writeProducts(acting, [write], names);
  if (written === undefined) throw new Error('A product was written but not answered');
  return written;
}

function touchesPrices(changes: readonly AuditChange[]): boolean {
  return changes.some(({ field }) => field === 'prices' || field === 'moq' || field === 'quoteMode' || field === 'skus');
}

async function listingsFollow(acting: Acting, before: CurrentProduct, after: CurrentProduct): Promise<void> {
  const old = { ...before.row, ...before.details };
  const next = { ...after.row, ...after.details };
  for (const listing of before.listings) {
    await followContent(acting, listing, reviewedContent(old, listing.titleOverride), reviewedContent(next, listing.titleOverride));
  }
}
