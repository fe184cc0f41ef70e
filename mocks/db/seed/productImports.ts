import { asc, eq } from 'drizzle-orm';
import type { ProductImportState } from '@/api/contract/productImports';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { planImport } from '@/domain/productImport/plan/planImport';
import { problem } from '@/domain/productImport/problems';
import type { Database } from '@mocks/db/database';
import { counters, productImportRows, productImports, products } from '@mocks/db/schema';
import type { CurrentProduct } from '@mocks/platform/products/write/current';
import { currentProducts, draftOf } from '@mocks/platform/products/write/current';
import type { FactoryPlace } from './context';
import { demoPerson } from './people';
import { demoDays } from './timeline';
import { allWritten, insertRows } from './write';

type RowRecord = typeof productImportRows.$inferInsert;
type Outcome = RowRecord['outcome'];

interface DemoImport {
  fileName: string;
  state: ProductImportState;
  /** Days before the last one. */
  ago: number;
  rows: { imported: ImportedProduct; met: CurrentProduct | null; outcome: Outcome }[];
}

/** Three product imports: one that was written but for two rows, one that was undone, one that waits for a person. */
export async function writeProductImports(database: Database, place: FactoryPlace): Promise<void> {
  const met = await firstProducts(database, place.factoryId);
  const at = (index: number): CurrentProduct | null => met[index] ?? null;
  const imports: DemoImport[] = [
    {
      fileName: '2026 秋季报价单.xlsx',
      state: 'done',
      ago: 20,
      rows: [
        ...[0, 1, 2].map((index) => ({ imported: repeated(at(index), index), met: at(index), outcome: 'written' as const })),
        { imported: failing('QT-881', '棉麻收纳篮', 20, 'tiers', 'ladder-unreadable', '面议'), met: null, outcome: 'failed' },
        { imported: failing('', '没有货号的样品', 21, 'articleNumber', 'article-missing', ''), met: null, outcome: 'failed' },
      ],
    },
    {
      fileName: '库存 盘点.csv',
      state: 'undone',
      ago: 9,
      rows: [
        { imported: repeated(at(3), 3), met: at(3), outcome: 'reverted' },
        { imported: repeated(at(4), 4), met: at(4), outcome: 'conflict' },
      ],
    },
    {
      fileName: '淘宝数据包.csv',
      state: 'ready',
      ago: 0,
      rows: [
        { imported: { ...repeated(at(5), 5), title: `${at(5)?.row.title ?? ''} 升级款` }, met: at(5), outcome: null },
        { imported: fresh('QT-902', '可折叠脏衣篮'), met: null, outcome: null },
        { imported: failing('QT-903', '真空压缩袋', 4, 'skus.0.price', 'price-not-positive', '0'), met: null, outcome: null },
      ],
    },
  ];
  const rows = imports.map((one, index) => importRows(place, one, index));
  await insertRows(database, productImports, rows.map((row) => row.productImport));
  await insertRows(database, productImportRows, rows.flatMap((row) => row.products));
  await insertRows(database, counters, [{ factoryId: place.factoryId, kind: 'C', last: imports.length }]);
}

async function firstProducts(database: Database, factoryId: string): Promise<CurrentProduct[]> {
  await allWritten(database);
  const rows = await database.select({ id: products.id }).from(products).where(eq(products.factoryId, factoryId)).orderBy(asc(products.id)).limit(6);
  const found = await currentProducts(database, factoryId, rows.map(({ id }) => id));
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}

const fresh = (articleNumber: string, title: string): ImportedProduct => ({
  row: 3, articleNumber, title, category: 'storage', moq: 10,
  tiers: [{ startsAt: 10, unitPriceLi: 15_800 }, { startsAt: 100, unitPriceLi: 14_200 }],
  skus: [{ code: articleNumber, options: [], stock: 300 }],
  problems: [],
});

/** A product that the catalogue has, as a file says it. */
function repeated(product: CurrentProduct | null, index: number): ImportedProduct {
  return { row: index + 3, articleNumber: product?.row.articleNumber ?? '', title: product?.row.title ?? '', skus: [], problems: [] };
}

function failing(
  articleNumber: string,
  title: string,
  row: number,
  field: string,
  code: Parameters<typeof problem>[0],
  value: string,
): ImportedProduct {
  return { row, articleNumber, title, skus: [{ code: articleNumber || 'sample', options: [] }], problems: [problem(code, field, row, value)] };
}

interface ImportRows {
  productImport: typeof productImports.$inferInsert;
  products: RowRecord[];
}

function importRows({ factoryId, rowId, timeline }: FactoryPlace, one: DemoImport, index: number): ImportRows {
  const at = timeline.instantAt(demoDays - 1 - one.ago, '16:20');
  const importId = rowId('productImport', index + 1);
  const rows = one.rows.map(({ imported, met, outcome }, position): RowRecord => {
    const draft = met && draftOf(met);
    // What was written is in the catalogue now: before it, the title had no name of the season.
    const before = draft && outcome !== null ? { ...draft, title: `${draft.title} 旧款` } : draft;
    const plan = planImport(before && { draft: before, archived: false }, imported, { defaultMoq: 1 });
    return {
      factoryId,
      id: rowId('productImportRow', index * 100 + position + 1),
      importId,
      position,
      row: imported.row,
      articleNumber: imported.articleNumber,
      title: imported.title ?? '',
      imported,
      verdict: plan.verdict,
      problems: plan.problems,
      differences: plan.differences,
      productId: met?.row.id ?? null,
      productNumber: met?.row.number ?? null,
      judgedVersion: met?.row.version ?? null,
      outcome,
      before: outcome === 'written' ? before : null,
      wasArchived: false,
      writtenVersion: outcome === 'written' ? (met?.row.version ?? null) : null,
      version: 1,
    };
  });
  const count = (test: (row: RowRecord) => boolean): number => rows.filter(test).length;
  const person = demoPerson('merchandiser', timeline.instantAt(0, '08:00'));
  return {
    productImport: {
      factoryId,
      id: importId,
      number: `C-${index + 1}`,
      state: one.state,
      layout: one.fileName.startsWith('淘宝') ? 'taobao' : 'plain',
      fileName: one.fileName,
      fileSize: 18_400 + index * 5_120,
      sha256: String(index + 1).repeat(64),
      encoding: one.fileName.endsWith('.xlsx') ? 'xlsx' : 'utf-16le',
      sheet: one.fileName.endsWith('.xlsx') ? '报价' : null,
      choices: { layout: 'plain', headerRow: 2, columns: [], units: { pack: null, carton: null }, categories: {} },
      defaultMoq: 1,
      totalProducts: rows.length,
      totalBatches: 1,
      batchesCommitted: 1,
      productsReceived: rows.length,
      countNew: count(({ verdict }) => verdict === 'new'),
      countChanged: count(({ verdict }) => verdict === 'changed'),
      countUnchanged: count(({ verdict }) => verdict === 'unchanged'),
      countFailing: count(({ verdict }) => verdict === 'failing'),
      countWritten: count(({ outcome }) => outcome === 'written'),
      countFailed: count(({ outcome }) => outcome === 'failed'),
      countReverted: count(({ outcome }) => outcome === 'reverted'),
      countConflicts: count(({ outcome }) => outcome === 'conflict'),
      createdBy: person.id,
      createdByName: person.name,
      createdAt: at,
      updatedAt: at,
      finishedAt: one.state === 'ready' ? null : at,
      version: 1,
    },
    products: rows,
  };
}
