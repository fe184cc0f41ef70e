import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '@/api/contract/audit';
import { uploadFile } from '@/api/contract/files';
import { getJob, undoJob } from '@/api/contract/jobs';
import { createListing, pauseListing, updateListing } from '@/api/contract/listings';
import {
  archiveProduct,
  bulkProducts,
  createProduct,
  getProduct,
  listProducts,
  productTimeline,
  restoreProduct,
  updateProduct,
} from '@/api/contract/products';
import type { Product } from '@/api/contract/products';
import type { BodyInputOf } from '@/api/contract/endpoint';
import { getSession } from '@/api/contract/session';
import { listStores } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { listings } from '@mocks/db/schema';
import { seedDemo } from '@mocks/db/seed/seed';
import type { Platform } from '@mocks/platform/app';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

type NewBody = BodyInputOf<typeof createProduct>;

const cup: NewBody = {
  articleNumber: 'BL-900',
  title: '双层玻璃杯',
  category: 'kitchen',
  attributes: { material: '高硼硅玻璃', capacity: '350 ml', size: '7×12', food_contact: 'GB 4806' },
  moq: 10,
  dispatchPromiseHours: 48,
  customisation: [{ kind: 'logo_print', moq: 200, surchargeLi: 800, leadDays: 5 }],
  skus: [
    { code: 'BL-900 透明', options: [{ name: '颜色', value: '透明' }], stock: 100, costLi: 5_000 },
    { code: 'BL-900 茶色', options: [{ name: '颜色', value: '茶色' }], stock: null, costLi: null },
  ],
  tiers: [
    { skuCode: null, startsAt: 10, unitPriceLi: 12_500 },
    { skuCode: null, startsAt: 200, unitPriceLi: 11_000 },
  ],
};

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

describe.each(databaseKinds)('editing products on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let owner: Caller;
  let merchandiser: Caller;
  let marketer: Caller;
  let planner: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedDemo(open.database, { size: 'small', now: testNow });
    platform = testPlatform(open).platform;
    owner = await new Caller(platform).signIn('owner');
    merchandiser = await new Caller(platform).signIn('merchandiser');
    marketer = await new Caller(platform).signIn('marketer');
    planner = await new Caller(platform).signIn('planner');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
  }, 60_000);
  afterAll(() => open.close());

  const create = (body: Partial<NewBody> & { articleNumber: string }) => {
    const skus = body.skus ?? cup.skus?.map((sku) => ({ ...sku, code: sku.code.replace('BL-900', body.articleNumber) }));
    return merchandiser.get(createProduct, { params: { factoryId }, body: { ...cup, ...body, skus } });
  };
  const at = ({ id }: { id: string }) => ({ factoryId, id });
  const patch = (seen: Product, body: BodyInputOf<typeof updateProduct>) =>
    merchandiser.call(updateProduct, { params: at(seen), body, version: seen.version });
  const errorsOf = (body: unknown) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);

  test('a product is made, found, changed field by field, and its timeline tells', async () => {
    const made = await create({ articleNumber: 'BL-901' });
    expect(made).toMatchObject({ version: 1, priceMinLi: 11_000, customisation: cup.customisation, tiers: cup.tiers, listings: [] });
    const found = await owner.get(listProducts, { params: { factoryId }, query: { q: 'BL-901' } });
    expect(found.items.map(({ number }) => number)).toEqual([made.number]);
    const { body } = await patch(made, { title: '双层隔热玻璃杯', attributes: { capacity: '400 ml', style: '简约' }, moq: 20, tiers: [{ skuCode: null, startsAt: 20, unitPriceLi: 12_000 }] });
    expect(body).toMatchObject({ version: 2, title: '双层隔热玻璃杯', moq: 20, brand: '' });
    const after = await owner.get(getProduct, { params: at(made) });
    expect(Object.fromEntries(after.attributes.map(({ key, value }) => [key, value]))).toMatchObject({ material: '高硼硅玻璃', capacity: '400 ml', style: '简约' });
    const { items } = await owner.get(productTimeline, { params: at(made) });
    expect(items.map(({ action }) => action)).toEqual(['products.update', 'products.create']);
  });

  test('costs reach nobody who may not see them, in the record, its timeline and the audit log', async () => {
    const made = await create({ articleNumber: 'BL-902' });
    await patch(made, { skus: made.skus.map(({ code, options, stock }) => ({ code, options, stock, costLi: 6_543 })) });
    const seen = JSON.stringify(await planner.get(productTimeline, { params: at(made) }));
    expect(seen).toContain('6.543');
    const hidden = JSON.stringify([await marketer.get(productTimeline, { params: at(made) }), await marketer.get(getProduct, { params: at(made) })]);
    expect(hidden).not.toMatch(/cost|6\.?543/i);
    expect(JSON.stringify(await owner.get(listAudit, { params: { factoryId }, query: { objectId: made.id } }))).toContain('6.543');
  });

  test('bad input is told at its place, all of it at once', async () => {
    const wrong = await merchandiser.call(createProduct, {
      params: { factoryId },
      body: {
        ...cup,
        articleNumber: ' ',
        title: '',
        moq: 0,
        images: [{ source: 'address', value: 'javascript:alert(1)' }, { source: 'file', value: 'f'.repeat(64) }],
        tiers: [
          { skuCode: null, startsAt: 0, unitPriceLi: 0 },
          { skuCode: null, startsAt: 5, unitPriceLi: -100 },
          { skuCode: null, startsAt: 5, unitPriceLi: 1_234_567_000 },
        ],
      },
    });
    expect(wrong.status).toBe(422);
    expect(errorsOf(wrong.body)).toEqual(
      expect.arrayContaining([
        '/articleNumber required',
        '/title required',
        '/moq moq-out-of-bounds',
        '/images/0 not-an-image',
        '/images/1 image-not-stored',
        '/tiers/0/unitPriceLi price-out-of-bounds',
        '/tiers/1/unitPriceLi price-out-of-bounds',
        '/tiers/2/startsAt starts-not-rising',
        '/tiers/2/unitPriceLi prices-not-falling',
      ]),
    );
    const made = await create({ articleNumber: 'BL-903' });
    const rising = await patch(made, { tiers: [{ skuCode: null, startsAt: 10, unitPriceLi: 10_000 }, { skuCode: null, startsAt: 50, unitPriceLi: 10_500 }] });
    expect(errorsOf(rising.body)).toEqual(['/tiers/1/unitPriceLi prices-not-falling']);
    const taken = await merchandiser.call(createProduct, { params: { factoryId }, body: { articleNumber: 'BL-903', title: '另一个' } });
    expect(errorsOf(taken.body)).toEqual(['/articleNumber article-number-taken']);
    expect((await owner.get(getProduct, { params: at(made) })).version).toBe(1);
  });

  test('a picture is one by its bytes; markup with a script is refused, whatever it is called', async () => {
    const upload = (bytes: Uint8Array) => merchandiser.call(uploadFile, { params: { factoryId }, body: bytes });
    expect((await upload(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))).status).toBe(422);
    expect((await upload(new TextEncoder().encode('<!doctype html><script>1</script>'))).status).toBe(422);
    const { hash } = await merchandiser.get(uploadFile, { params: { factoryId }, body: png });
    const made = await create({ articleNumber: 'BL-904', images: [{ source: 'file', value: hash }] });
    expect(made.images).toEqual([{ source: 'file', value: hash }]);
    const sheet = await merchandiser.get(uploadFile, { params: { factoryId }, body: new TextEncoder().encode('a,b\n1,2\n') });
    expect(errorsOf((await patch(made, { images: [{ source: 'file', value: sheet.hash }] })).body)).toEqual(['/images/0 image-not-stored']);
  });

  test('two people edit one product: the slower is shown the newer version, and loses nothing', async () => {
    const seen = await create({ articleNumber: 'BL-905' });
    expect((await patch(seen, { brand: '先到' })).status).toBe(200);
    const late = await owner.call(updateProduct, { params: at(seen), body: { title: '后到' }, version: seen.version });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'stale-version', current: { version: 2, brand: '先到' } });
  });

  test('only who may write writes', async () => {
    const seen = await create({ articleNumber: 'BL-906' });
    for (const caller of [planner, marketer]) {
      expect((await caller.call(updateProduct, { params: at(seen), body: { brand: 'x' }, version: 1 })).status).toBe(403);
      expect((await caller.call(createProduct, { params: { factoryId }, body: { articleNumber: 'BL-907', title: 'x' } })).status).toBe(403);
    }
  });

  test('an archived product leaves lists and stores, and comes back', async () => {
    const { items } = await owner.get(listProducts, { params: { factoryId }, query: { status: ['live'], limit: 1 } });
    const [first] = items;
    const seen = await owner.get(getProduct, { params: at(first ?? expect.unreachable()) });
    const letter = Array.from(seen.title)[0] ?? '';
    const { total } = await owner.get(listProducts, { params: { factoryId }, query: { q: letter } });
    const archived = await owner.get(archiveProduct, { params: at(seen), version: seen.version });
    expect(archived.archivedAt).not.toBeNull();
    expect(archived.listings.map(({ status }) => status)).not.toContain('live');
    expect((await owner.get(listProducts, { params: { factoryId }, query: { q: seen.articleNumber } })).items.map(({ id }) => id)).not.toContain(seen.id);
    expect((await owner.get(listProducts, { params: { factoryId }, query: { archived: true } })).items.map(({ id }) => id)).toEqual([seen.id]);
    // One character is in too many products for the index: these totals are counted another way.
    expect((await owner.get(listProducts, { params: { factoryId }, query: { q: letter } })).total).toBe(total - 1);
    expect((await owner.call(updateProduct, { params: at(seen), body: { brand: 'x' }, version: archived.version })).status).toBe(409);
    const back = await owner.get(restoreProduct, { params: at(seen), version: archived.version });
    expect(back.archivedAt).toBeNull();
    expect(back.listings.every(({ status }) => status !== 'live')).toBe(true);
    expect((await owner.get(listProducts, { params: { factoryId }, query: { number: seen.number } })).total).toBe(1);
  });

  test("a listing's own ladder is sound, replaces the whole, and holds the product to its manner of quoting", async () => {
    const made = await create({ articleNumber: 'BL-908' });
    const [store] = (await owner.get(listStores, { params: { factoryId } })).items;
    const listed = await merchandiser.get(createListing, { params: at(made), body: { storeId: store?.id ?? '' } });
    expect(listed).toMatchObject({ status: 'draft', ownPrices: false, version: 1 });
    expect((await merchandiser.call(createListing, { params: at(made), body: { storeId: store?.id ?? '' } })).status).toBe(409);
    const change = (body: BodyInputOf<typeof updateListing>, version: number) =>
      merchandiser.call(updateListing, { params: at(listed), body, version });
    const rising = await change({ moqOverride: 5, ownTiers: [{ skuCode: null, startsAt: 5, unitPriceLi: 9_000 }, { skuCode: null, startsAt: 9, unitPriceLi: 9_100 }] }, 1);
    expect(errorsOf(rising.body)).toEqual(['/ownTiers/1/unitPriceLi prices-not-falling']);
    const own = await change({ moqOverride: 5, ownTiers: [{ skuCode: null, startsAt: 5, unitPriceLi: 13_000 }] }, 1);
    expect(own.body).toMatchObject({ ownPrices: true, version: 2, moqOverride: 5 });
    expect(errorsOf((await patch(made, { quoteMode: 'by_sku', tiers: [] })).body)).toEqual(['/quoteMode listings-have-own-prices']);
    const follows = await change({ moqOverride: null, ownTiers: [] }, 2);
    expect(follows.body).toMatchObject({ ownPrices: false, ownTiers: [] });
  });

  test('many are paused as one job, and one undo takes it back but for what was touched since', async () => {
    const { items } = await owner.get(listProducts, { params: { factoryId }, query: { status: ['live'], limit: 60 } });
    const liveNow = async () => {
      const rows = await open.database
        .select({ id: listings.id, status: listings.status })
        .from(listings)
        .where(and(eq(listings.factoryId, factoryId), sql`${listings.productId} in ${items.map(({ id }) => id)}`));
      return new Map(rows.map(({ id, status }) => [id, status]));
    };
    const before = await liveNow();
    const started = await merchandiser.get(bulkProducts, { params: { factoryId }, body: { act: 'pause', productIds: items.map(({ id }) => id) } });
    await platform.drain();
    const done = await merchandiser.get(getJob, { params: at(started) });
    expect(done).toMatchObject({ state: 'done', undoable: true, counts: { changed: items.length, skipped: 0 } });
    expect([...(await liveNow()).values()]).not.toContain('live');
    expect((await owner.get(listProducts, { params: { factoryId }, query: { number: items[0]?.number } })).items[0]?.listings.map(({ status }) => status)).not.toContain('live');
    expect((await planner.call(getJob, { params: at(started) })).status).toBe(404);
    const undo = await merchandiser.get(undoJob, { params: at(started) });
    await platform.drain();
    expect(await merchandiser.get(getJob, { params: at(undo) })).toMatchObject({ state: 'done', undoable: false });
    expect(await liveNow()).toEqual(before);
    expect((await merchandiser.call(undoJob, { params: at(started) })).status).toBe(409);
  });

  test('a listing that is not in the state an act begins from is left as it is', async () => {
    const [paused] = (await owner.get(listProducts, { params: { factoryId }, query: { status: ['paused'], limit: 1 } })).items;
    const record = await owner.get(getProduct, { params: at(paused ?? expect.unreachable()) });
    const listed = record.listings.find(({ status }) => status === 'paused') ?? expect.unreachable();
    const reply = await owner.call(pauseListing, { params: at(listed), version: listed.version });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ code: 'listing-state', params: { status: 'paused' } });
  });
});
