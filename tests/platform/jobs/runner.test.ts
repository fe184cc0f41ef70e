import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cancelJob, getJob, listJobs } from '@/api/contract/jobs';
import { getImport } from '@/api/contract/imports';
import { listNotifications } from '@/api/contract/notifications';
import type { OpenDatabase } from '@mocks/db/open';
import type { Acting } from '@mocks/platform/core/record';
import { enqueueJob } from '@mocks/platform/jobs/enqueue';
import type { JobKind } from '@mocks/platform/jobs/kind';
import { jobKinds } from '@mocks/platform/jobs/kinds';
import { createJobRunner } from '@mocks/platform/jobs/runner';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { beginImport, importingFactory, ordersOf, sendAll } from '@tests/support/imports';
import { Caller } from '@tests/support/platform';

/** Counts to the payload, a number a step; fails where it is told to. */
function countingKind(done: string[], failing: { at: number | null } = { at: null }): JobKind {
  const payload = z.object({ name: z.string(), to: z.number() });
  return {
    kind: 'test.count',
    right: 'member',
    step: async ({ job }) => {
      const { name, to } = payload.parse(job.payload);
      const next = (job.cursor === null ? 0 : z.number().parse(job.cursor)) + 1;
      if (failing.at === next) throw new Error('told to fail');
      done.push(`${name}${next}`);
      return { cursor: next, done: next, total: to, ...(next === to ? { finished: 'done' as const } : {}) };
    },
    fail: async ({ job }, code) => {
      done.push(`${payload.parse(job.payload).name} ${code}`);
    },
  };
}

describe.each(databaseKinds)('jobs on %s', { timeout: 120_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
  }, 120_000);
  afterAll(() => open.close());

  const enqueue = async (name: string, to: number, lane = 'test') => {
    const acting: Acting = {
      database: open.database,
      now: factory.clock.now(),
      services: factory.platform.services,
      afterCommit: () => undefined,
      factoryId: factory.factoryId,
      actor: null,
    };
    return enqueueJob(acting, { kind: 'test.count', lane, objectType: 'test', objectId: null, objectLabel: name, payload: { name, to } });
  };
  const stateOf = async (id: string) => {
    const result = await open.database.execute(sql`select state, done, error_code from jobs where id = ${id}`);
    return JSON.parse(JSON.stringify(result)).rows[0];
  };

  test('of one lane run one after the other; what a dead runner left is taken up where it stopped', async () => {
    const done: string[] = [];
    const kinds = [countingKind(done)];
    const first = await enqueue('a', 3);
    await enqueue('b', 1);
    await enqueue('c', 1, 'another lane');
    expect(await createJobRunner(factory.platform.services, kinds).steps(2)).toBe(2);
    const another = createJobRunner(factory.platform.services, kinds);
    await another.drain();
    expect(done).toEqual(['a1', 'a2', 'c1']);
    factory.clock.advance(10_001);
    await another.drain();
    expect(done).toEqual(['a1', 'a2', 'c1', 'a3', 'b1']);
    expect(await stateOf(first)).toMatchObject({ state: 'done', done: 3 });
  });

  test('a step that fails is tried again, and after the third time the job has failed', async () => {
    const done: string[] = [];
    const failing = { at: 2 };
    const failures: unknown[] = [];
    const id = await enqueue('a', 3);
    await createJobRunner(factory.platform.services, [countingKind(done, failing)], (error) => failures.push(error)).drain();
    expect(done).toEqual(['a1', 'a platform-failed']);
    expect(failures).toHaveLength(3);
    expect(await stateOf(id)).toMatchObject({ state: 'failed', done: 1, error_code: 'platform-failed' });
  });

  test('a started runner is woken by what was committed, and stops after the step at hand', async () => {
    const done: string[] = [];
    const runner = createJobRunner(factory.platform.services, [countingKind(done)]);
    const stop = runner.start();
    const id = await enqueue('w', 2);
    factory.platform.services.wake();
    await expect.poll(() => stateOf(id), { timeout: 20_000 }).toMatchObject({ state: 'done' });
    await stop();
    await enqueue('later', 1);
    factory.platform.services.wake();
    expect(done).toEqual(['w1', 'w2']);
    await runner.drain();
    expect(done).toEqual(['w1', 'w2', 'later1']);
  });

  test('an import whose process dies between any two steps is published all the same, once', async () => {
    const id = await beginImport(factory, 'dies');
    const lines = Array.from({ length: 40 }, (_, index) => ({ orderNo: `A${index % 9}`, sku: `S${index % 5}`, quantity: (index % 7) - 2 }));
    await sendAll(factory, id, ordersOf(lines));
    for (let round = 0; round < 40; round += 1) {
      const runner = createJobRunner(factory.platform.services, jobKinds, (error) => factory.failures.push(error), { stepMilliseconds: 0 });
      if ((await runner.steps(1)) === 0) break;
      factory.clock.advance(10_001);
    }
    expect(factory.failures).toEqual([]);
    const done = await factory.owner.get(getImport, { params: { factoryId: factory.factoryId, id } });
    expect(done).toMatchObject({ state: 'published', linesNew: 40 });
    const { report } = done;
    expect(report?.file.lines).toBe(40);
  });

  test('an import that cannot be prepared has failed, is cleared away, and its importer is told', async () => {
    const id = await beginImport(factory, 'fails');
    await sendAll(factory, id, ordersOf([{ orderNo: 'F1', sku: 'FAIL', quantity: 5 }]));
    const broken = jobKinds.map((one) =>
      one.kind === 'import.publish' ? { ...one, step: () => Promise.reject(new Error('disk full')) } : one,
    );
    await createJobRunner(factory.platform.services, broken).drain();
    const params = { factoryId: factory.factoryId };
    expect(await factory.owner.get(getImport, { params: { ...params, id } })).toMatchObject({ state: 'failed', report: null });
    const left = await open.database.execute(sql`select 1 from orders where order_no = 'F1' union all select 1 from order_skus where sku = 'FAIL'`);
    expect(JSON.parse(JSON.stringify(left)).rows).toEqual([]);
    const notices = await factory.owner.get(listNotifications, { params });
    expect(notices.items.map((notice) => notice.kind)).toContain('import.failed');
  });

  test('are listed to those who may see their kind, and cancelled where their kind can be', async () => {
    const id = await beginImport(factory, 'stopped');
    await sendAll(factory, id, ordersOf([{ orderNo: 'S1', sku: 'STOP', quantity: 5 }]));
    const params = { factoryId: factory.factoryId };
    const { items } = await factory.owner.get(listJobs, { params });
    const job = items.find((one) => one.state === 'queued');
    expect(job).toMatchObject({ kind: 'import.publish', objectType: 'import', objectId: id, cancellable: true });
    const ofJob = { ...params, id: job?.id ?? '' };
    const marketer = await new Caller(factory.platform).signIn('marketer');
    expect((await marketer.get(listJobs, { params })).items).toEqual([]);
    expect((await marketer.call(getJob, { params: ofJob })).status).toBe(404);
    await factory.owner.get(cancelJob, { params: ofJob });
    await factory.platform.drain();
    expect(await factory.owner.get(getJob, { params: ofJob })).toMatchObject({ state: 'cancelled', cancellable: false });
    const late = await factory.owner.call(cancelJob, { params: ofJob });
    expect([late.status, late.body]).toMatchObject([409, { code: 'job-finished' }]);
    expect(await factory.owner.get(getImport, { params: { ...params, id } })).toMatchObject({ state: 'cancelled' });
    expect(factory.failures).toEqual([]);
  });
});
