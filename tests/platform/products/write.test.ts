import { and, eq, isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getProduct } from '@/api/contract/products';
import { getSession } from '@/api/contract/session';
import type { ProductDraft } from '@/domain/products/draft';
import { emptyDraft } from '@/domain/products/draft';
import type { OpenDatabase } from '@mocks/db/open';
import { auditEntries, orderSkus, priceHistory, products, skus } from '@mocks/db/schema';
import { seedDemo } from '@mocks/db/seed/seed';
import type { Platform } from '@mocks/platform/app';
import type { Acting } from '@mocks/platform/core/record';
import { writeProduct, writeProducts } from '@mocks/platform/products/write';
import { draftConflicts } from '@mocks/platform/products/write/conflicts';
import { currentProducts, draftOf } from '@mocks/platform/products/write/current';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const colours = (code: string, values: readonly string[]) =>
  values.map((value, index) => ({ code: `${code} ${value}`, options: [{ name: '颜色', value }], stock: 10 * (index + 1), costLi: 4_000 }));

const bag: ProductDraft = {
  ...emptyDraft,
  articleNumber: 'ZX-1',
  title: '帆布折叠购物袋',
  category: 'packaging',
  attributes: { material: '帆布', size: '30×40', thickness: '12 安', printing: '可印单色' },
  moq: 10,
  dispatchPromiseHours: 48,
  skus: colours('ZX-1', ['红', '蓝']),
  tiers: [
    { skuCode: null, startsAt: 10, unitPriceLi: 12_500 },
    { skuCode: null, startsAt: 100, unitPriceLi: 11_000 },
  ],
};

describe.each(databaseKinds)('writing products on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let owner: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedDemo(open.database, { size: 'small', now: testNow });
    platform = testPlatform(open).platform;
    owner = await new Caller(platform).signIn('owner');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
  }, 60_000);
  afterAll(() => open.close());

  const act = <T>(run: (acting: Acting) => Promise<T>, now = testNow): Promise<T> =>
    open.database.transaction((database) =>
      run({ database, now, services: platform.services, afterCommit: () => undefined, factoryId, actor: null }),
    );
  const create = (draft: ProductDraft) => act((acting) => writeProduct(acting, { current: null, draft }));
  const update = (id: string, change: (draft: ProductDraft) => ProductDraft, now?: string) =>
    act(async (acting) => {
      const current = (await currentProducts(acting.database, factoryId, [id])).get(id) ?? expect.unreachable(id);
      return writeProduct(acting, { current, draft: change(draftOf(current)) });
    }, now);
  const record = (id: string) => owner.get(getProduct, { params: { factoryId, id } });
  const skuRows = (id: string) => open.database.select().from(skus).where(and(eq(skus.factoryId, factoryId), eq(skus.productId, id)));

  test('a new product has a number, its figures, and is found by search', async () => {
    const { id, number, version } = await create(bag);
    expect(number).toMatch(/^P-\d+$/);
    expect(version).toBe(1);
    const found = await record(id);
    expect(found).toMatchObject({ priceMinLi: 11_000, priceMaxLi: 12_500, stock: 30, skuCount: 2, completeness: 80, moq: 10 });
    expect(found.skus.map(({ code }) => code)).toEqual(['ZX-1 红', 'ZX-1 蓝']);
    expect(draftOf((await act((acting) => currentProducts(acting.database, factoryId, [id]))).get(id) ?? expect.unreachable())).toMatchObject({
      ...bag,
      skus: bag.skus.map(({ code }) => ({ code })),
    });
  });

  test('what stays the same writes nothing and keeps the version', async () => {
    const { id } = await create({ ...bag, articleNumber: 'ZX-2', skus: colours('ZX-2', ['红']) });
    const again = await update(id, (draft) => draft);
    expect(again).toMatchObject({ version: 1, changes: [], created: false });
    const log = await open.database.select().from(auditEntries).where(eq(auditEntries.objectId, id));
    expect(log.map(({ action }) => action)).toEqual(['products.create']);
  });

  test('SKUs known by code or id keep their id; one that was never listed nor ordered is forgotten', async () => {
    const { id } = await create({ ...bag, articleNumber: 'ZX-3', skus: colours('ZX-3', ['红', '蓝', '绿']) });
    const [red, blue] = (await record(id)).skus;
    await update(id, (draft) => ({
      ...draft,
      skus: [
        { ...(draft.skus[0] ?? expect.unreachable()), code: 'ZX-3 蓝' },
        { ...(draft.skus[1] ?? expect.unreachable()), code: 'ZX-3 红' },
      ],
    }));
    const after = await record(id);
    expect(after.skus.map((sku) => [sku.id, sku.code])).toEqual([
      [red?.id, 'ZX-3 蓝'],
      [blue?.id, 'ZX-3 红'],
    ]);
    expect(await skuRows(id)).toHaveLength(2);
  });

  test('a SKU with orders is archived, leaves the record, and comes back with its id', async () => {
    const [known] = await open.database
      .select({ id: skus.id, productId: skus.productId, code: skus.code })
      .from(skus)
      .innerJoin(orderSkus, and(eq(orderSkus.factoryId, skus.factoryId), eq(orderSkus.skuId, skus.id)))
      .innerJoin(products, and(eq(products.factoryId, skus.factoryId), eq(products.id, skus.productId), sql`${products.skuCount} > 1`))
      .where(and(eq(skus.factoryId, factoryId), eq(products.quoteMode, 'by_quantity')))
      .limit(1);
    if (!known) throw new Error('No SKU with orders');
    await update(known.productId, (draft) => ({ ...draft, skus: draft.skus.filter(({ code }) => code !== known.code) }));
    expect((await record(known.productId)).skus.map(({ code }) => code)).not.toContain(known.code);
    const [archived] = (await skuRows(known.productId)).filter(({ id }) => id === known.id);
    expect(archived?.archivedAt).toBe(testNow);
    await update(known.productId, (draft) => ({
      ...draft,
      skus: [...draft.skus, { code: known.code, options: (draft.skus[0]?.options ?? []).map(({ name }) => ({ name, value: '回归' })), stock: 3 }],
    }));
    expect((await skuRows(known.productId)).find(({ id }) => id === known.id)?.archivedAt).toBeNull();
  });

  test('a change of prices keeps what they were', async () => {
    const { id } = await create({ ...bag, articleNumber: 'ZX-4', skus: colours('ZX-4', ['红']) });
    await update(id, (draft) => ({ ...draft, title: '不动价格' }));
    expect(await open.database.select().from(priceHistory).where(eq(priceHistory.productId, id))).toEqual([]);
    await update(id, (draft) => ({ ...draft, tiers: draft.tiers.map((tier) => ({ ...tier, unitPriceLi: tier.unitPriceLi - 500 })) }));
    const [kept] = await open.database.select().from(priceHistory).where(eq(priceHistory.productId, id));
    expect(kept?.before.product.tiers.map(({ unitPriceLi }) => unitPriceLi)).toEqual([12_500, 11_000]);
  });

  test('an order SKU that waits is linked by its code', async () => {
    const [waiting] = await open.database
      .select()
      .from(orderSkus)
      .where(and(eq(orderSkus.factoryId, factoryId), isNull(orderSkus.skuId), isNull(orderSkus.decision), isNull(orderSkus.setAside), sql`${orderSkus.lines} > 0`))
      .limit(1);
    const code = waiting?.sku ?? expect.unreachable('No SKU waits');
    const { id } = await create({ ...bag, articleNumber: 'ZX-5', skus: [{ code, options: [], stock: null }] });
    const [linked] = await open.database.select().from(orderSkus).where(and(eq(orderSkus.factoryId, factoryId), eq(orderSkus.sku, code)));
    expect(linked?.skuId).toBe((await record(id)).skus[0]?.id);
    expect((await record(id)).lastOrderDay).not.toBeNull();
  });

  test('many are written together, and conflicts are told draft by draft', async () => {
    const made = Array.from({ length: 50 }, (_, index) => ({
      current: null,
      draft: { ...bag, articleNumber: `ZY-${index}`, skus: colours(`ZY-${index}`, ['红', '蓝']) },
    }));
    const written = await act((acting) => writeProducts(acting, made));
    expect(new Set(written.map(({ number }) => number)).size).toBe(50);
    const drafts = [
      { productId: null, draft: { ...bag, articleNumber: 'ZY-1', skus: colours('ZZ-1', ['红']) } },
      { productId: written[2]?.id ?? '', draft: { ...bag, articleNumber: 'ZY-2', skus: colours('ZY-3', ['红']) } },
      { productId: null, draft: { ...bag, articleNumber: 'ZZ-3', images: [{ source: 'file' as const, value: 'f'.repeat(64) }], skus: [] } },
    ];
    expect((await draftConflicts(open.database, factoryId, drafts)).map((found) => found.map(({ pointer, code }) => `${pointer} ${code}`))).toEqual([
      ['/articleNumber article-number-taken'],
      ['/skus/0/code sku-code-taken'],
      ['/images/0 image-not-stored'],
    ]);
  });
});
