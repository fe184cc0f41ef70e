import { getJob, undoJob } from '@/api/contract/jobs';
import { bulkProducts, countProducts, listProducts } from '@/api/contract/products';
import { getSession } from '@/api/contract/session';
import { Caller, testPlatform } from '@tests/support/platform';
import { fillProducts } from './data/products';
import { withDemo } from './databases';
import { type Bench, timed } from './measure';

const edited = 1_000;
const productsFilled = 1_500;

/** A thousand products paused by one job, and put back on sale by its one undo, embedded as `npm start` is. */
export const bulkEditBench: Bench = {
  name: 'bulk-edit',
  covers: ['bulk edit of 1,000 products: one job, one undo'],
  run: () =>
    withDemo('pglite', async (open) => {
      const { platform, failures } = testPlatform(open);
      const owner = await new Caller(platform).signIn('owner');
      const { factories } = await owner.get(getSession);
      const params = { factoryId: factories[0]?.id ?? '' };
      await fillProducts(open.database, params.factoryId, productsFilled);
      const productIds: string[] = [];
      for (let cursor: string | undefined; productIds.length < edited; ) {
        const page = await owner.get(listProducts, { params, query: { status: ['live'], limit: 100, ...(cursor ? { cursor } : {}) } });
        productIds.push(...page.items.map(({ id }) => id));
        if (page.nextCursor === null) break;
        cursor = page.nextCursor;
      }
      const ids = productIds.slice(0, edited);
      const live = async (): Promise<number> => (await owner.get(countProducts, { params, query: {} })).live;
      const before = await live();
      let jobId = '';
      const doing = await timed(async () => {
        jobId = (await owner.get(bulkProducts, { params, body: { act: 'pause', productIds: ids } })).id;
        await platform.drain();
      });
      const paused = before - (await live());
      const undoing = await timed(async () => {
        await owner.get(undoJob, { params: { ...params, id: jobId } });
        await platform.drain();
      });
      const job = await owner.get(getJob, { params: { ...params, id: jobId } });
      const wrong = [ids.length - paused, before - (await live()), failures.length].filter((difference) => difference !== 0).length;
      return [
        { name: 'bulk edit of 1,000 products, embedded', value: doing, unit: 'ms', budget: 2_000, note: job.state },
        { name: 'bulk edit of 1,000 products, embedded: its undo', value: undoing, unit: 'ms', budget: 2_000 },
        { name: 'bulk edit of 1,000 products: wrong figures', value: wrong, unit: 'count', budget: 0, note: `${paused} of ${ids.length} paused` },
      ];
    }),
};
