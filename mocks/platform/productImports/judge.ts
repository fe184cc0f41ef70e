import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { cleanArticleNumber } from '@/domain/articleNumber';
import type { ImportPlan } from '@/domain/productImport/plan/planImport';
import { planImport } from '@/domain/productImport/plan/planImport';
import { problem } from '@/domain/productImport/problems';
import { productImportRows, products } from '@mocks/db/schema';
import type { Acting } from '../core/record';
import { draftConflicts } from '../products/write/conflicts';
import type { CurrentProduct } from '../products/write/current';
import { currentProducts, draftOf } from '../products/write/current';
import type { ProductImportRecord, RowRecord } from './find';

/** A row held against the catalogue: what it meets (locked), and what it would do. */
export interface JudgedRow {
  row: RowRecord;
  current: CurrentProduct | null;
  plan: ImportPlan;
}

/** Holds rows of an import against the catalogue as it is now. Nothing is written; the products are locked. */
export async function judgeRows(acting: Acting, record: ProductImportRecord, rows: readonly RowRecord[]): Promise<JudgedRow[]> {
  const { database, factoryId } = acting;
  const met = await productsByArticle(acting, rows);
  const earlier = await earlierArticles(acting, record, rows);
  const options = { defaultMoq: record.defaultMoq };
  const first = rows.map((row) => {
    const current = met.get(cleanArticleNumber(row.articleNumber) ?? '') ?? null;
    const present = current && { draft: draftOf(current), archived: current.row.archivedAt !== null };
    return { row, current, present, plan: planImport(present, row.imported, options) };
  });
  const conflicts = await draftConflicts(
    database,
    factoryId,
    first.map(({ current, plan }) => ({ productId: current?.row.id ?? null, draft: plan.draft })),
  );
  return first.map(({ row, current, present, plan }, index) => {
    // A draft that stands twice is told by its first place below, by file order.
    const own = (conflicts[index] ?? []).filter(({ pointer, code }) => !(pointer === '/articleNumber' && code === 'twice'));
    const judged = own.length === 0 ? plan : planImport(present, row.imported, { ...options, conflicts: own });
    const before = earlier.get(row.articleNumber);
    if (before === undefined || before >= row.position || row.articleNumber === '') return { row, current, plan: judged };
    const twice = problem('article-twice', 'articleNumber', row.row, row.articleNumber);
    return { row, current, plan: { ...judged, verdict: 'failing', problems: [twice, ...judged.problems] } };
  });
}

async function productsByArticle({ database, factoryId }: Acting, rows: readonly RowRecord[]): Promise<Map<string, CurrentProduct>> {
  const numbers = [...new Set(rows.flatMap(({ articleNumber }) => cleanArticleNumber(articleNumber) ?? []))];
  if (numbers.length === 0) return new Map();
  const found = await database
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.articleNumber, numbers)));
  const current = await currentProducts(database, factoryId, found.map(({ id }) => id));
  return new Map([...current.values()].map((product) => [product.row.articleNumber, product]));
}

/** Of each article number the place where it stands first in the file: a second one would undo the first. */
async function earlierArticles(
  { database, factoryId }: Acting,
  record: ProductImportRecord,
  rows: readonly RowRecord[],
): Promise<Map<string, number>> {
  const last = Math.max(0, ...rows.map(({ position }) => position));
  const numbers = [...new Set(rows.map(({ articleNumber }) => articleNumber))];
  if (numbers.length === 0) return new Map();
  const found = await database
    .select({ articleNumber: productImportRows.articleNumber, first: sql<number>`min(${productImportRows.position})`.mapWith(Number) })
    .from(productImportRows)
    .where(
      and(
        eq(productImportRows.factoryId, factoryId),
        eq(productImportRows.importId, record.id),
        inArray(productImportRows.articleNumber, numbers),
        lt(productImportRows.position, last + 1),
      ),
    )
    .groupBy(productImportRows.articleNumber);
  return new Map(found.map(({ articleNumber, first }) => [articleNumber, first]));
}
