import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '@/api/contract/audit';
import { getHome } from '@/api/contract/home';
import {
  applyProductImport, cancelProductImport, checkProductImport, correctProductImportRow, createProductImport, getProductImport,
  listProductImportRows, listProductImports, retryProductImport, sendProductBatch, undoProductImport,
} from '@/api/contract/productImports';
import { getProduct, listProducts, productTimeline } from '@/api/contract/products';
import type { ImportedProduct } from '@/domain/productImport/imported';
import type { OpenDatabase } from '@mocks/db/open';
import { auditEntries, listings, memberships, notifications, products, users } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { jobKinds } from '@mocks/platform/jobs/kinds';
import { createJobRunner } from '@mocks/platform/jobs/runner';
import { currentProducts, draftOf } from '@mocks/platform/products/write/current';
import { writeProduct } from '@mocks/platform/products/write';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { factoryRows } from '@tests/support/productFiles';
import type { ProductFactory } from '@tests/support/productImports';
import {
  appliedImport, checkedImport, newImport, productFactory, productsOf, rowsOfImport, undoneImport,
} from '@tests/support/productImports';
import { Caller, testNow } from '@tests/support/platform';

const heads = ['货号', '标题', '颜色', '价格', '起批量', '库存', '品牌'];
const sheet = (prefix: string) =>
  productsOf([
    heads,
    [`${prefix}-1`, '收纳箱', '红', '12', '5', '10', '禾木'],
    ['', '', '蓝', '12', '', '20', ''],
    [`${prefix}-2`, '飞机盒', '', '1.5', '50', '400', ''],
    [`${prefix}-3`, '弹力带', '', '免费', '10', '', ''],
  ]);

describe.each(databaseKinds)('product import on %s', (kind) => {
  let open: OpenDatabase;
  let factory: ProductFactory;
  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await productFactory(open);
  });
  afterAll(() => open.close());

  const at = (id: string) => ({ factoryId: factory.factoryId, id });
  const productCalled = async (articleNumber: string) => {
    const [row] = await open.database
      .select()
      .from(products)
      .where(and(eq(products.factoryId, factory.factoryId), eq(products.articleNumber, articleNumber)));
    return row;
  };
  const edit = (id: string, title: string) =>
    open.database.transaction(async (database) => {
      const current = (await currentProducts(database, factory.factoryId, [id])).get(id) ?? expect.unreachable();
      const acting = { database, now: testNow, services: factory.platform.services, afterCommit: () => undefined, factoryId: factory.factoryId, actor: null };
      await writeProduct(acting, { current, draft: { ...draftOf(current), title } });
    });

  test('a file becomes products, told before anything is written, and the failing rows stay out', async () => {
    const { owner, factoryId } = factory;
    const checked = await checkedImport(factory, sheet('A'), 2);
    expect(checked).toMatchObject({ number: 'C-1', state: 'ready', batchesCommitted: 2, counts: { new: 2, changed: 0, failing: 1, written: 0 } });
    expect(await productCalled('A-1')).toBeUndefined();
    const { items } = await rowsOfImport(factory, checked.id);
    expect(items.map(({ articleNumber, verdict, row }) => [articleNumber, verdict, row])).toEqual([['A-1', 'new', 2], ['A-2', 'new', 4], ['A-3', 'failing', 5]]);
    expect(items[0]?.differences).toContainEqual({ field: 'prices', before: [], after: ['≥5 12'] });
    expect(items[2]?.problems).toEqual([{ code: 'price-unreadable', field: 'skus.0.price', row: 5, value: '免费' }]);

    const waiting = async () => (await owner.get(getHome, { params: { factoryId } })).needs.filter((need) => need.kind === 'product-import-waiting');
    expect(await waiting()).toMatchObject([{ number: 'C-1', products: 2, failing: 1 }]);

    const stale = await owner.call(applyProductImport, { params: at(checked.id), version: checked.version - 1 });
    expect(stale.status).toBe(412);
    await owner.get(applyProductImport, { params: at(checked.id), version: checked.version });
    await factory.platform.drain();
    expect(await waiting()).toEqual([]);
    const done = await owner.get(getProductImport, { params: at(checked.id) });
    expect(done).toMatchObject({ state: 'done', counts: { new: 2, written: 2, failed: 1 } });
    const box = await productCalled('A-1');
    expect(box).toMatchObject({ title: '收纳箱', moq: 5, skuCount: 2, stock: 30, brand: '禾木', priceMinLi: 12_000, version: 1 });
    const record = await owner.get(getProduct, { params: at(box?.id ?? '') });
    expect(record.skus.map(({ code }) => code)).toEqual(['A-1 红', 'A-1 蓝']);
    expect((await owner.get(listProducts, { params: { factoryId }, query: { q: '收纳' } })).items).toHaveLength(1);
    const timeline = await owner.get(productTimeline, { params: at(box?.id ?? '') });
    expect(timeline.items.map(({ action }) => action)).toEqual(['products.importCreate']);
    expect(await productCalled('A-3')).toBeUndefined();
    expect(factory.failures).toEqual([]);
  });

  test('the same file again changes nothing', async () => {
    const again = await checkedImport(factory, sheet('A'));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, failing: 1 });
    const nothing = await factory.owner.call(applyProductImport, { params: at(again.id), version: again.version });
    expect([nothing.status, nothing.body]).toMatchObject([409, { code: 'nothing-to-import' }]);
    expect((await factory.owner.get(cancelProductImport, { params: at(again.id) })).state).toBe('cancelled');
  });

  test('a failing row is mended in place and brought in by the retry of the failed alone', async () => {
    const { owner } = factory;
    const done = await appliedImport(factory, sheet('B'));
    const { items: [row] } = await rowsOfImport(factory, done.id, { outcome: ['failed'] });
    if (!row) return expect.unreachable();
    const cells = { 'skus.0.price': '-1' };
    const stale = await owner.call(correctProductImportRow, { params: at(row.id), version: row.version + 1, body: { cells } });
    expect(stale).toMatchObject({ status: 412, body: { current: { articleNumber: 'B-3' } } });
    const worse = await owner.get(correctProductImportRow, { params: at(row.id), version: row.version, body: { cells } });
    expect(worse).toMatchObject({ verdict: 'failing', problems: [{ code: 'price-not-positive', value: '-1' }] });
    const mended = await owner.get(correctProductImportRow, { params: at(row.id), version: worse.version, body: { cells: { 'skus.0.price': '3.5', title: '弹力带 加长' } } });
    expect(mended).toMatchObject({ verdict: 'new', title: '弹力带 加长', problems: [], outcome: 'failed' });
    const before = await productCalled('B-1');
    await owner.get(retryProductImport, { params: at(done.id) });
    await factory.platform.drain();
    const after = await owner.get(getProductImport, { params: at(done.id) });
    expect(after).toMatchObject({ state: 'done', counts: { written: 3, failed: 0, failing: 0 } });
    expect(await productCalled('B-3')).toMatchObject({ title: '弹力带 加长', priceMinLi: 3_500 });
    expect((await productCalled('B-1'))?.version).toBe(before?.version);
    const written = await owner.call(correctProductImportRow, { params: at(row.id), version: (await rowsOfImport(factory, done.id, { q: 'B-3' })).items[0]?.version ?? 0, body: { cells } });
    expect([written.status, written.body]).toMatchObject([409, { code: 'row-written' }]);
  });

  test('the undo takes the whole back in new versions, and leaves what was edited since', async () => {
    await appliedImport(factory, sheet('D'));
    const before = await productCalled('D-2');
    const changedSheet = productsOf([heads, ['D-1', '收纳箱 新款', '红', '13', '', '', ''], ['D-2', '飞机盒 加硬', '', '', '', '', ''], ['D-9', '新品', '', '9', '', '', '']]);
    const done = await appliedImport(factory, changedSheet);
    expect(done.counts).toMatchObject({ new: 1, changed: 2, written: 3 });
    const box = await productCalled('D-1');
    expect(box).toMatchObject({ title: '收纳箱 新款', priceMaxLi: 13_000, quoteMode: 'by_sku' });
    await edit(box?.id ?? '', '收纳箱 我改的');
    const undone = await undoneImport(factory, done.id);
    expect(undone).toMatchObject({ state: 'undone', counts: { written: 0, reverted: 2, conflicts: 1 } });
    expect(await productCalled('D-1')).toMatchObject({ title: '收纳箱 我改的', priceMaxLi: 13_000 });
    const reverted = await productCalled('D-2');
    expect(reverted).toMatchObject({ title: '飞机盒', version: (before?.version ?? 0) + 2 });
    expect((await productCalled('D-9'))?.archivedAt).not.toBeNull();
    expect((await rowsOfImport(factory, done.id, { outcome: ['conflict'] })).items.map(({ articleNumber }) => articleNumber)).toEqual(['D-1']);
    const twice = await factory.owner.call(undoProductImport, { params: at(done.id) });
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'import-not-done' }]);
    expect(factory.failures).toEqual([]);
  });

  test('what was put into a store since is kept by the undo', async () => {
    const done = await appliedImport(factory, productsOf([heads, ['L-1', '上架的', '', '3', '', '', ''], ['L-2', '没上架的', '', '3', '', '', '']]));
    const product = await productCalled('L-1');
    await open.database.insert(listings).values({
      factoryId: factory.factoryId, id: newId(testNow), productId: product?.id ?? '', storeId: newId(testNow), status: 'draft', updatedAt: testNow, version: 1,
    });
    expect((await undoneImport(factory, done.id)).counts).toMatchObject({ reverted: 1, conflicts: 1 });
    expect((await productCalled('L-1'))?.archivedAt).toBeNull();
    expect((await productCalled('L-2'))?.archivedAt).not.toBeNull();
  });

  test('what an undo archived comes back by the same file, and goes again by its undo', async () => {
    const first = await appliedImport(factory, sheet('E'));
    await undoneImport(factory, first.id);
    const again = await appliedImport(factory, sheet('E'));
    expect(again.counts).toMatchObject({ new: 0, changed: 2, written: 2 });
    expect((await productCalled('E-1'))?.archivedAt).toBeNull();
    await undoneImport(factory, again.id);
    expect((await productCalled('E-1'))?.archivedAt).not.toBeNull();
  });

  test('what came back and was put into a store since is kept by the undo', async () => {
    const first = await appliedImport(factory, sheet('N'));
    await undoneImport(factory, first.id);
    const again = await appliedImport(factory, sheet('N'));
    const product = await productCalled('N-1');
    const listing = { factoryId: factory.factoryId, id: newId(testNow), productId: product?.id ?? '', storeId: newId(testNow), status: 'live' as const, updatedAt: testNow, version: 1 };
    await open.database.insert(listings).values(listing);
    expect((await undoneImport(factory, again.id)).counts).toMatchObject({ reverted: 1, conflicts: 1 });
    expect((await productCalled('N-1'))?.archivedAt).toBeNull();
    expect(await open.database.select().from(listings).where(eq(listings.id, listing.id))).toMatchObject([{ status: 'live' }]);
    const timeline = await factory.owner.get(productTimeline, { params: at((await productCalled('N-2'))?.id ?? '') });
    expect(timeline.items.map(({ action }) => action)).toEqual(['products.archive', 'products.restore', 'products.archive', 'products.importCreate']);
  });

  test('costs come in SKU by SKU, and the undo brings the old ones back', async () => {
    const { owner } = factory;
    const withCosts = (...costs: [string, string, string]) =>
      productsOf([
        ['货号', '标题', '颜色', '价格', '成本'],
        ['M-1', '收纳箱', '红', '12', costs[0]],
        ['', '', '蓝', '12', costs[1]],
        ['M-2', '飞机盒', '', '1.5', costs[2]],
      ]);
    const costsOf = async (articleNumber: string) =>
      (await owner.get(getProduct, { params: at((await productCalled(articleNumber))?.id ?? '') })).skus.map(({ costLi }) => costLi);
    await appliedImport(factory, withCosts('5.5', '6', ''));
    expect([await costsOf('M-1'), await costsOf('M-2')]).toEqual([[5_500, 6_000], [null]]);

    const checked = await checkedImport(factory, withCosts('', '6.543', '0.8'));
    expect((await rowsOfImport(factory, checked.id)).items.map(({ verdict, differences }) => [verdict, differences])).toEqual([
      ['changed', [{ field: 'cost', before: ['M-1 蓝: 6'], after: ['M-1 蓝: 6.543'] }]],
      ['changed', [{ field: 'cost', before: [], after: ['M-2: 0.8'] }]],
    ]);
    await owner.get(applyProductImport, { params: at(checked.id), version: checked.version });
    await factory.platform.drain();
    expect([await costsOf('M-1'), await costsOf('M-2')]).toEqual([[5_500, 6_543], [800]]);
    expect((await undoneImport(factory, checked.id)).counts).toMatchObject({ reverted: 2, conflicts: 0 });
    expect([await costsOf('M-1'), await costsOf('M-2')]).toEqual([[5_500, 6_000], [null]]);
    expect((await checkedImport(factory, withCosts('5.5', '6', ''))).counts).toMatchObject({ changed: 0, unchanged: 2 });
  });

  test('a cost of an import is in no answer to whoever may not see costs', async () => {
    const { factoryId, platform } = factory;
    const merchandiser = await new Caller(platform).signIn('merchandiser');
    const done = await appliedImport(factory, productsOf([['货号', '标题', '成本'], ['O-1', '收纳箱', '7.654'], ['O-2', '', '0']]));
    const { items: [row] } = await rowsOfImport(factory, done.id, { outcome: ['failed'] });
    if (!row) return expect.unreachable();
    expect(row.problems).toContainEqual({ code: 'price-not-positive', field: 'skus.0.cost', row: 3, value: '0' });
    const mended = await merchandiser.get(correctProductImportRow, { params: at(row.id), version: row.version, body: { cells: { 'skus.0.cost': '7.653', title: '飞机盒' } } });
    expect(mended).toMatchObject({ verdict: 'new', imported: { skus: [{ costLi: 7_653 }] } });
    const logged = async () => JSON.stringify([
      await merchandiser.get(listAudit, { params: { factoryId } }),
      await merchandiser.get(getHome, { params: { factoryId } }),
    ]);
    expect(await logged()).toContain('7.653');
    for (const account of ['planner', 'marketer']) {
      const other = await new Caller(platform).signIn(account);
      expect((await other.call(listProductImportRows, { params: at(done.id) })).status).toBe(403);
    }
    // What a merchandiser typed stays among their own acts when they become a marketer.
    const [person] = await open.database.select({ id: users.id }).from(users).where(eq(users.account, 'merchandiser'));
    const ofMerchandiser = and(eq(memberships.factoryId, factoryId), eq(memberships.userId, person?.id ?? ''));
    await open.database.update(memberships).set({ role: 'marketer' }).where(ofMerchandiser);
    const hidden = await logged();
    await open.database.update(memberships).set({ role: 'merchandiser' }).where(ofMerchandiser);
    expect(hidden).toContain('productImports.correct');
    expect(hidden).not.toMatch(/cost|7\.?65/i);
  });

  test('a product that changed between diff and run is not written over unseen', async () => {
    await appliedImport(factory, sheet('F'));
    const rows = productsOf([heads, ['F-1', '收纳箱 二', '', '', '', '', ''], ['F-2', '飞机盒 二', '', '', '', '', '']]);
    const checked = await checkedImport(factory, rows);
    await edit((await productCalled('F-1'))?.id ?? '', '收纳箱 同事改的');
    await factory.owner.get(applyProductImport, { params: at(checked.id), version: checked.version });
    await factory.platform.drain();
    expect(await productCalled('F-1')).toMatchObject({ title: '收纳箱 同事改的' });
    expect(await productCalled('F-2')).toMatchObject({ title: '飞机盒 二' });
    const { items } = await rowsOfImport(factory, checked.id, { outcome: ['failed'] });
    expect(items).toMatchObject([{ articleNumber: 'F-1', problems: [{ code: 'changed-since' }] }]);
    await factory.owner.get(retryProductImport, { params: at(checked.id) });
    await factory.platform.drain();
    expect(await productCalled('F-1')).toMatchObject({ title: '收纳箱 二' });
  });

  test('codes of other products, and an article that stands twice, fail at their rows', async () => {
    await appliedImport(factory, sheet('G'));
    const rows: ImportedProduct[] = [
      { row: 2, articleNumber: 'G-8', title: '甲', skus: [{ code: 'G-2', options: [] }], problems: [] },
      { row: 3, articleNumber: 'G-9', title: '乙', skus: [{ code: 'G-9', options: [] }], problems: [] },
      { row: 4, articleNumber: 'G-9', title: '丙', skus: [{ code: 'G-9x', options: [] }], problems: [] },
    ];
    const checked = await checkedImport(factory, rows);
    const { items } = await rowsOfImport(factory, checked.id);
    expect(items.map(({ verdict, problems }) => [verdict, problems[0]?.code])).toEqual([
      ['failing', 'sku-of-another-product'], ['new', undefined], ['failing', 'article-twice'],
    ]);
  });

  test('what a client says is sound is judged again', async () => {
    const forged: ImportedProduct[] = [
      { row: 2, articleNumber: 'H-1', title: '甲', tiers: [{ startsAt: 1, unitPriceLi: 5 }, { startsAt: 2, unitPriceLi: 6 }], skus: [], problems: [] },
      { row: 3, articleNumber: 'H-2', title: '乙', images: ['javascript:alert(1)'], skus: [], problems: [] },
      { row: 4, articleNumber: '', title: '丙', skus: [], problems: [] },
    ];
    const checked = await checkedImport(factory, forged);
    expect(checked.counts).toMatchObject({ new: 0, failing: 3 });
    const { owner, factoryId } = factory;
    const body = { ...newImport(forged, 500), sha256: 'a'.repeat(64) };
    const { id } = await owner.get(createProductImport, { params: { factoryId }, body });
    const wrong = await owner.call(sendProductBatch, {
      params: at(id),
      body: { position: 0, products: [{ ...forged[0], row: 1, articleNumber: 'x', skus: [], problems: [], tiers: [{ startsAt: 1, unitPriceLi: 0 }] }] },
    });
    expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ pointer: '/products/0/tiers/0/unitPriceLi' }] }]);
  });

  test('batches are repeat-safe, in order and complete, and one file comes in once at a time', async () => {
    const { owner, factoryId } = factory;
    const all = sheet('J');
    const body = newImport(all, 2);
    const { id, number } = await owner.get(createProductImport, { params: { factoryId }, body });
    const second = await owner.call(createProductImport, { params: { factoryId }, body });
    expect([second.status, second.body]).toMatchObject([409, { code: 'import-running', params: { number } }]);
    const send = (position: number, part: ImportedProduct[]) => owner.call(sendProductBatch, { params: at(id), body: { position, products: part } });
    expect(await send(1, all.slice(2))).toMatchObject({ status: 409, body: { code: 'batch-out-of-order', params: { expected: 0 } } });
    expect((await send(0, all.slice(0, 2))).status).toBe(200);
    expect(await send(0, all.slice(0, 2))).toMatchObject({ status: 200, body: { batchesCommitted: 1 } });
    expect(await send(0, all.slice(1, 2))).toMatchObject({ status: 422, body: { code: 'batch-differs' } });
    expect(await owner.call(checkProductImport, { params: at(id) })).toMatchObject({ status: 409, body: { code: 'import-incomplete' } });
    expect((await owner.call(applyProductImport, { params: at(id), version: 2 })).body).toMatchObject({ code: 'import-not-ready' });
    expect((await owner.get(cancelProductImport, { params: at(id) })).state).toBe('cancelled');
    expect(await send(1, all.slice(2))).toMatchObject({ status: 409, body: { code: 'import-not-receiving' } });
  });

  test('a run that is stopped keeps what it wrote, and can be undone', async () => {
    const many = productsOf([heads, ...Array.from({ length: 120 }, (_, index) => [`K-${index}`, `箱 ${index}`, '', '3', '', '', ''])]);
    const checked = await checkedImport(factory, many);
    await factory.owner.get(applyProductImport, { params: at(checked.id), version: checked.version });
    await createJobRunner(factory.platform.services, jobKinds, undefined, { stepMilliseconds: 1 }).steps(1);
    await factory.owner.get(cancelProductImport, { params: at(checked.id) });
    factory.clock.advance(60_000);
    await factory.platform.drain();
    const stopped = await factory.owner.get(getProductImport, { params: at(checked.id) });
    expect(stopped.state).toBe('done');
    expect(stopped.counts.written).toBeGreaterThan(0);
    expect(stopped.counts.written).toBeLessThanOrEqual(120);
    const undone = await undoneImport(factory, checked.id);
    expect(undone.counts).toMatchObject({ written: 0, reverted: stopped.counts.written, conflicts: 0 });
  });

  test('is audited and told to whoever began it', async () => {
    const done = await appliedImport(factory, productsOf(factoryRows));
    const entries = await open.database
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(and(eq(auditEntries.factoryId, factory.factoryId), eq(auditEntries.objectId, done.id)))
      .orderBy(asc(auditEntries.id));
    expect(entries.map(({ action }) => action)).toEqual(['productImports.create', 'productImports.apply', 'productImports.done']);
    const notices = await open.database.select().from(notifications).where(eq(notifications.objectNumber, done.number));
    expect(notices).toMatchObject([{ kind: 'productImport.done', params: { number: done.number, written: 2, failed: 1 } }]);
    const listed = await factory.owner.get(listProductImports, { params: { factoryId: factory.factoryId }, query: { sha256: done.sha256 } });
    expect(listed.items.map(({ number }) => number)).toEqual([done.number]);
  });
});
