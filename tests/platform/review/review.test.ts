import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  archiveListing,
  createListing,
  pauseListing,
  restoreListing,
  reviseListing,
  submitListing,
  updateListing,
  withdrawListing,
} from '@/api/contract/listings';
import { listNotifications, listPlatformNotifications } from '@/api/contract/notifications';
import { createProduct, getProduct, updateProduct } from '@/api/contract/products';
import type { BodyInputOf } from '@/api/contract/endpoint';
import { uploadFile } from '@/api/contract/files';
import { approveSubmission, countSubmissions, getSubmission, listSubmissions, rejectSubmission, requestChanges, submissionImage } from '@/api/contract/review';
import { getSession } from '@/api/contract/session';
import { listStores } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { seedDemo } from '@mocks/db/seed/seed';
import type { Platform } from '@mocks/platform/app';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const png = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]);

describe.each(databaseKinds)('review on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let owner: Caller;
  let reviewer: Caller;
  let factoryId = '';
  let storeId = '';
  let hash = '';
  let count = 0;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedDemo(open.database, { size: 'small', now: testNow });
    platform = testPlatform(open).platform;
    owner = await new Caller(platform).signIn('owner');
    reviewer = await new Caller(platform).signIn('reviewer');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
    storeId = (await owner.get(listStores, { params: { factoryId } })).items[0]?.id ?? '';
    hash = (await owner.get(uploadFile, { params: { factoryId }, body: png(7) })).hash;
  }, 60_000);
  afterAll(() => open.close());

  const at = ({ id }: { id: string }) => ({ factoryId, id });
  /** A product that lacks nothing, as a draft in the first store. */
  async function listed(body: Partial<BodyInputOf<typeof createProduct>> = {}) {
    count += 1;
    const articleNumber = `RV-${count}`;
    const product = await owner.get(createProduct, {
      params: { factoryId },
      body: {
        articleNumber,
        title: `密封罐 ${count}`,
        category: 'kitchen',
        attributes: { material: '玻璃', capacity: '500 ml', size: '8×12', food_contact: 'GB 4806' },
        images: [{ source: 'file', value: hash }],
        moq: 10,
        dispatchPromiseHours: 48,
        skus: [{ code: articleNumber, options: [], stock: 9, costLi: 4_321 }],
        tiers: [{ skuCode: null, startsAt: 10, unitPriceLi: 9_000 }],
        ...body,
      },
    });
    const listing = await owner.get(createListing, { params: at(product), body: { storeId } });
    return { product, listing };
  }
  const record = async (product: { id: string }) => owner.get(getProduct, { params: at(product) });
  const listingOf = async (product: { id: string }) => (await record(product)).listings[0] ?? expect.unreachable();
  const submit = async (product: { id: string }) => {
    const seen = await listingOf(product);
    return owner.get(submitListing, { params: at(seen), version: seen.version });
  };
  const waiting = async (number: string) => {
    const [found] = (await reviewer.get(listSubmissions, { query: { factory: 'F-1', number } })).items;
    return found ?? expect.unreachable(number);
  };
  const edit = async (product: { id: string }, body: BodyInputOf<typeof updateProduct>) =>
    owner.get(updateProduct, { params: at(product), body, version: (await record(product)).version });
  /** A listing that is live. */
  async function live() {
    const made = await listed();
    const found = await waiting((await submit(made.product)).submission?.number ?? '');
    await reviewer.get(approveSubmission, { params: { id: found.id }, version: found.version });
    return made;
  }

  test('draft → submitted → rejected with reasons → mended → live', async () => {
    const { product, listing } = await listed();
    const submitted = await submit(product);
    expect(submitted).toMatchObject({ status: 'pending', submission: { kind: 'new', status: 'waiting' } });
    const found = await waiting(submitted.submission?.number ?? '');
    const seen = await reviewer.get(getSubmission, { params: { id: found.id } });
    expect(seen).toMatchObject({ liveContent: null, content: { title: product.title }, offer: { moq: 10, priceMinLi: 9_000, skuCount: 1 } });
    expect(JSON.stringify(seen)).not.toMatch(/cost|4321/);
    const notes = [{ field: 'images' as const, message: '主图有水印' }, { field: 'attributes' as const, message: '缺检测报告号' }];
    await reviewer.get(rejectSubmission, { params: { id: found.id }, version: found.version, body: { notes } });
    expect(await listingOf(product)).toMatchObject({ status: 'rejected', submission: { status: 'rejected', notes } });
    const { items } = await owner.get(listNotifications, { params: { factoryId }, query: { limit: 1 } });
    expect(items[0]).toMatchObject({ kind: 'review.rejected', objectNumber: product.number, params: { message: '主图有水印' } });

    const { hash: other } = await owner.get(uploadFile, { params: { factoryId }, body: png(8) });
    await edit(product, { images: [{ source: 'file', value: other }] });
    const again = await submit(product);
    expect(again.submission?.number).not.toBe(submitted.submission?.number);
    const second = await waiting(again.submission?.number ?? '');
    expect(await reviewer.get(getSubmission, { params: { id: second.id } })).toMatchObject({ newer: null, earlier: [{ status: 'rejected', notes }] });
    expect(await reviewer.get(getSubmission, { params: { id: found.id } })).toMatchObject({ newer: second.number });
    await reviewer.get(approveSubmission, { params: { id: second.id }, version: second.version });
    expect(await listingOf(product)).toMatchObject({ id: listing.id, status: 'live', submission: { status: 'approved' } });
  });

  test('who sent it back is told that it comes again, once, and nobody else is', async () => {
    const agent = await new Caller(platform).signIn('agent');
    const toldTo = async (person: Caller) => {
      const { items } = await person.get(listPlatformNotifications, { query: { limit: 200 } });
      return items.filter((notice) => notice.kind === 'review.resubmitted');
    };
    const before = (await toldTo(reviewer)).length;
    const { product } = await listed();
    const first = await waiting((await submit(product)).submission?.number ?? '');
    expect(await toldTo(reviewer)).toHaveLength(before);
    const body = { notes: [{ field: 'title' as const, message: '太短' }] };
    await reviewer.get(requestChanges, { params: { id: first.id }, version: first.version, body });
    await edit(product, { title: '密封罐 加厚' });
    const again = (await submit(product)).submission?.number ?? '';
    const [notice] = await toldTo(reviewer);
    expect(notice).toMatchObject({
      params: { number: again, title: '密封罐 加厚' },
      objectType: 'submission',
      objectNumber: again,
      factory: { number: 'F-1' },
    });
    // A newer version of what waits already is no other news.
    await edit(product, { title: '密封罐 加厚款' });
    expect(await toldTo(reviewer)).toHaveLength(before + 1);
    const second = await waiting((await listingOf(product)).submission?.number ?? '');
    await reviewer.get(approveSubmission, { params: { id: second.id }, version: second.version });
    await edit(product, { title: '密封罐 新款' });
    expect(await toldTo(reviewer)).toHaveLength(before + 1);
    expect(await toldTo(agent)).toEqual([]);
  });

  test('what is missing is told at its field, and nothing is submitted', async () => {
    const { product, listing } = await listed({ images: [], category: null, attributes: {}, tiers: [], moq: null, dispatchPromiseHours: null });
    const reply = await owner.call(submitListing, { params: at(listing), version: listing.version });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({
      code: 'not-ready-to-submit',
      errors: ['/category', '/images', '/dispatchPromiseHours', '/moq'].map((pointer) => ({ pointer, code: 'required' })),
    });
    expect((await listingOf(product)).status).toBe('draft');
  });

  test('a reviewed change waits beside what is live; prices change at once', async () => {
    const { product } = await live();
    await edit(product, { tiers: [{ skuCode: null, startsAt: 10, unitPriceLi: 8_000 }] });
    expect(await listingOf(product)).toMatchObject({ status: 'live', pendingFields: [], ladders: [{ tiers: [{ unitPriceLi: 8_000 }] }] });
    await edit(product, { title: '新标题', brand: '新牌' });
    const changed = await listingOf(product);
    expect(changed).toMatchObject({ status: 'live', pendingFields: ['title', 'brand'], submission: { kind: 'change', status: 'waiting' } });
    const found = await waiting(changed.submission?.number ?? '');
    expect(found.changed).toEqual(['title', 'brand']);
    const seen = await reviewer.get(getSubmission, { params: { id: found.id } });
    expect(seen).toMatchObject({ liveContent: { title: product.title }, content: { title: '新标题' } });
    await reviewer.get(requestChanges, { params: { id: found.id }, version: found.version, body: { notes: [{ field: 'title', message: '别写新' }] } });
    expect(await listingOf(product)).toMatchObject({ status: 'live', pendingFields: ['title', 'brand'], submission: { status: 'changes_requested' } });
    await edit(product, { title: product.title, brand: '' });
    expect(await listingOf(product)).toMatchObject({ status: 'live', pendingFields: [] });
  });

  test('a newer edit supersedes the one that waits: who judges the older is too late', async () => {
    const { product } = await live();
    await edit(product, { title: '第一版' });
    const first = await waiting((await listingOf(product)).submission?.number ?? '');
    await edit(product, { title: '第二版' });
    const second = (await listingOf(product)).submission?.number ?? '';
    expect(second).not.toBe(first.number);
    const stale = await reviewer.call(approveSubmission, { params: { id: first.id }, version: first.version });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ current: { status: 'superseded' } });
    const late = await reviewer.call(approveSubmission, { params: { id: first.id }, version: first.version + 1 });
    expect(late.status).toBe(409);
    expect((await waiting(second)).status).toBe('waiting');
  });

  test('two reviewers judge one submission: the second is told', async () => {
    const { product } = await listed();
    const found = await waiting((await submit(product)).submission?.number ?? '');
    const replies = await Promise.all([
      reviewer.call(approveSubmission, { params: { id: found.id }, version: found.version }),
      reviewer.call(rejectSubmission, { params: { id: found.id }, version: found.version, body: { notes: [{ field: 'whole', message: '不行' }] } }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('a submission is withdrawn, and a listing that was sent back becomes a draft', async () => {
    const { product } = await listed();
    const pending = await submit(product);
    const back = await owner.get(withdrawListing, { params: at(pending), version: pending.version });
    expect(back).toMatchObject({ status: 'draft', submission: { status: 'withdrawn' } });
    const again = await waiting((await submit(product)).submission?.number ?? '');
    await reviewer.get(requestChanges, { params: { id: again.id }, version: again.version, body: { notes: [{ field: 'whole', message: '再看看' }] } });
    const sentBack = await listingOf(product);
    expect(await owner.get(reviseListing, { params: at(sentBack), version: sentBack.version })).toMatchObject({ status: 'draft' });
  });

  test('what is edited while archived waits for a reviewer once it is restored', async () => {
    const { product } = await live();
    const seen = await listingOf(product);
    const archived = await owner.get(archiveListing, { params: at(seen), version: seen.version });
    await edit(product, { title: '归档时改的' });
    expect(await listingOf(product)).toMatchObject({ status: 'archived', pendingFields: ['title'] });
    const now = await listingOf(product);
    expect(now.version).toBe(archived.version + 1);
    const restored = await owner.get(restoreListing, { params: at(now), version: now.version });
    expect(restored).toMatchObject({ status: 'paused', pendingFields: ['title'], submission: { kind: 'change', status: 'waiting' } });
  });

  test("a listing's own title is reviewed too, and a paused listing keeps its version", async () => {
    const { product } = await live();
    const seen = await listingOf(product);
    const paused = await owner.get(pauseListing, { params: at(seen), version: seen.version });
    const changed = await owner.get(updateListing, { params: at(seen), version: paused.version, body: { titleOverride: '本店标题' } });
    expect(changed).toMatchObject({ status: 'paused', pendingFields: ['title'], submission: { status: 'waiting' } });
  });

  test('pictures are shown to the reviewer only where a submission shows them', async () => {
    const { product } = await listed();
    const found = await waiting((await submit(product)).submission?.number ?? '');
    expect((await reviewer.call(submissionImage, { params: { id: found.id, hash } })).status).toBe(200);
    const { hash: secret } = await owner.get(uploadFile, { params: { factoryId }, body: png(99) });
    expect((await reviewer.call(submissionImage, { params: { id: found.id, hash: secret } })).status).toBe(404);
  });

  test('reasons are needed to send back', async () => {
    const { product } = await listed();
    const found = await waiting((await submit(product)).submission?.number ?? '');
    expect((await reviewer.call(rejectSubmission, { params: { id: found.id }, version: found.version, body: { notes: [] } })).status).toBe(422);
    expect((await reviewer.get(countSubmissions)).waiting).toBeGreaterThan(0);
  });
});
