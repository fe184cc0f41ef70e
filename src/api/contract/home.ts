import * as z from 'zod/mini';
import { auditEntry } from './audit';
import { endpoint, nothing } from './define';
import { count, day, factoryParams, instant } from './shapes';

const importNeed = { number: z.string(), fileName: z.string(), at: instant };

/** One thing that waits for somebody; each kind comes only to who may do something about it. */
export const need = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import-failed'), ...importNeed, errorCode: z.nullable(z.string()) }),
  /** Some rows of an import did not come in. */
  z.object({ kind: z.literal('import-rows-refused'), ...importNeed, rowsRefused: count, rowsReceived: count }),
  /** An import that stopped half-way and goes on when the file is chosen again. */
  z.object({ kind: z.literal('import-stopped'), ...importNeed, batchesCommitted: count, totalBatches: z.nullable(count) }),
  /** A product import whose differences are worked out: nothing is written before somebody says so. */
  z.object({ kind: z.literal('product-import-waiting'), ...importNeed, products: count, failing: count }),
  /** A proposal of the hosted team that the person may decide on; `at` is its deadline, `change` its largest, as a share. */
  z.object({
    kind: z.literal('task-approval'),
    number: z.string(),
    subject: z.string(),
    productCount: count,
    at: z.nullable(instant),
    overdue: z.boolean(),
    change: z.nullable(z.number()),
  }),
  /** Tasks past their time with the hosted team; the one that is longest overdue stands for them. */
  z.object({ kind: z.literal('tasks-overdue'), tasks: count, number: z.string(), subject: z.string(), at: z.nullable(instant) }),
  z.object({ kind: z.literal('skus-to-link'), skus: count, lines: count }),
  /** Products whose newest submission came back; the last of them by name. */
  z.object({ kind: z.literal('products-sent-back'), products: count, number: z.string(), title: z.string(), message: z.string(), at: z.nullable(instant) }),
  z.object({ kind: z.literal('holiday-begins'), number: z.string(), name: z.string(), from: day, to: day, inDays: count }),
]);
export type Need = z.output<typeof need>;

export const getHome = endpoint({
  id: 'home.get',
  summary: 'What waits for the person who asks, what happened lately, and whether there are orders at all',
  method: 'GET',
  path: '/factories/{factoryId}/home',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({
    /** The most urgent first. */
    needs: z.array(need),
    /** The newest entries of the audit log that the role may see. */
    activity: z.array(auditEntry),
    /** Whether any import has been published: without one there is nothing to measure. */
    hasOrders: z.boolean(),
    /** The import that is on its way, if one is and the role may see it. */
    runningImport: z.nullable(z.object({ number: z.string(), fileName: z.string() })),
  }),
});
export type Home = z.output<typeof getHome.response>;
