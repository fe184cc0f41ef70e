import { and, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import type { FactoryTask } from '@/api/contract/tasks';
import {
  approveTask,
  countTasks,
  declineTask,
  getTask,
  listTasks,
  messageTask,
  offerTask,
  requestTask,
  revertTask,
  sendBackTask,
  takeBackTask,
  taskSortFields,
} from '@/api/contract/tasks';
import { hasMoved, mayApprove } from '@/domain/hosting/decide';
import { proposedList } from '@/domain/hosting/offers';
import type { TaskState } from '@/domain/hosting/taskStates';
import { statesOfTurn } from '@/domain/hosting/taskStates';
import { products, tasks } from '@mocks/db/schema';
import { dayIn } from '../../core/clock';
import type { MemberCall } from '../../core/context';
import { keysetPage, sortOf, totalOf } from '../../core/keyset';
import { likePattern } from '../../core/like';
import { KeptProblem, Problem, invalidField, notFound } from '../../core/problem';
import { actingOf, audit } from '../../core/record';
import { memberRoute, recordRoute } from '../../core/route';
import { lockPrices } from '../../products/priceHistory';
import { notifyOfMessage } from '../deskPeople';
import { notifyRoles } from '../people';
import type { Standing } from '../standing';
import { factoryOf, standingOf } from '../standing';
import { judgeAgain, proposalOf, writeLists } from './applying';
import { judgedProducts, listsInForce } from './judging';
import { addEntry, move, taskRef, tellOfTask } from './move';
import { offerPriceTask } from './offer';
import { overdueAt } from './overdue';
import { presentRecord, presentTask } from './present';

type TaskCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

const find = (call: TaskCall, lock = false) => standingOf(call.database, call.params, call.now, lock);

type Presenting = Pick<TaskCall, 'database' | 'now' | 'tenancy'>;

async function present(standing: Standing, { database, now, tenancy }: Presenting): Promise<FactoryTask> {
  const { record } = await presentRecord(database, standing, { now, seesCost: tenancy.can('cost.read') });
  return { ...record, merchandiserApprovalBp: standing.factory.merchandiserApprovalBp };
}

const forAct = {
  load: (call: TaskCall) => find(call, true),
  version: ({ task }: Standing) => task.version,
  present,
};

const sortColumns = { updatedAt: tasks.updatedAt, dueAt: tasks.dueAt, number: tasks.number };
export const taskRoutes = [
  memberRoute(listTasks, async ({ database, tenancy, query, now }) => {
    const { field, descending } = sortOf(query.sort, '-updatedAt', taskSortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: tasks.id, descending, cursor: query.cursor, limit: query.limit });
    const pattern = query.q ? likePattern(query.q) : null;
    const filter = and(
      eq(tasks.factoryId, tenancy.id),
      pattern === null ? undefined : or(ilike(tasks.number, pattern), ilike(tasks.subject, pattern), ilike(tasks.wish, pattern)),
      query.number ? eq(tasks.number, query.number) : undefined,
      query.turn ? inArray(tasks.state, query.turn.flatMap(statesOfTurn)) : undefined,
      query.state ? inArray(tasks.state, query.state) : undefined,
      query.kind ? inArray(tasks.kind, query.kind) : undefined,
      query.overdue === undefined ? undefined : query.overdue ? overdueAt(now) : sql`not coalesce(${overdueAt(now)}, false)`,
      query.productId ? sql`${query.productId}::uuid = any(${tasks.productIds})` : undefined,
      query.mandateId ? eq(tasks.mandateId, query.mandateId) : undefined,
    );
    const rows = await database
      .select()
      .from(tasks)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return { items: items.map((row) => presentTask(row, now)), ...cursors, ...(await totalOf(database, tasks, filter)) };
  }),

  memberRoute(countTasks, async ({ database, tenancy, now }) => {
    const ofTurn = (turn: 'factory' | 'platform' | 'nobody') =>
      sql<number>`(count(*) filter (where ${inArray(tasks.state, statesOfTurn(turn))}))::int`;
    const [row] = await database
      .select({
        factory: ofTurn('factory'),
        platform: ofTurn('platform'),
        nobody: ofTurn('nobody'),
        overdue: sql<number>`(count(*) filter (where ${overdueAt(now)}))::int`,
      })
      .from(tasks)
      .where(eq(tasks.factoryId, tenancy.id));
    return row ?? { factory: 0, platform: 0, nobody: 0, overdue: 0 };
  }),

  recordRoute(getTask, { load: find, handle: (call, standing) => present(standing, call) }),

  memberRoute(offerTask, async (call) => {
    const { database, tenancy, body, now } = call;
    const factory = await factoryOf(database, tenancy.id);
    if (factory === null) throw notFound();
    const wanted = { listingIds: body.listingIds, wish: body.wish, neededBy: body.neededBy ?? null };
    const id = await offerPriceTask(actingOf(call), factory, dayIn(factory.zone, now), wanted);
    const standing = await standingOf(database, { factoryId: tenancy.id, id }, now, false);
    if (standing === null) throw notFound();
    return present(standing, call);
  }),

  memberRoute(requestTask, async (call) => {
    const { database, tenancy, body, person } = call;
    const [product] = await database
      .select()
      .from(products)
      .where(and(eq(products.factoryId, tenancy.id), eq(products.id, body.productId)));
    if (product === undefined) throw invalidField('/productId', 'not-there');
    const acting = actingOf(call);
    const label = `${product.articleNumber} ${product.title}`;
    const told = await notifyRoles(acting, { roles: ['owner', 'merchandiser'] }, {
      kind: 'task.requested',
      params: { name: person.name, product: label, wish: body.wish },
      objectType: 'product',
      objectNumber: product.number,
    });
    await audit(acting, 'tasks.request', { type: 'product', id: product.id, label }, [{ field: 'wish', before: null, after: body.wish }]);
    return { told };
  }),

  recordRoute(takeBackTask, {
    ...forAct,
    handle: async (call, standing) => {
      const after = await move(actingOf(call), standing, { act: 'take_back', by: 'factory', text: call.body.note ?? '' });
      return present(after, call);
    },
  }),

  recordRoute(approveTask, {
    ...forAct,
    handle: async (call, standing) => {
      const acting = actingOf(call);
      requireState(standing, 'awaiting_approval');
      const proposal = await proposalOf(acting, standing);
      const { verdict, stop } = await judgeAgain(acting, standing, proposal, true);
      const limit = standing.factory.merchandiserApprovalBp;
      if (!mayApprove(call.tenancy.role, limit, verdict)) throw new Problem(403, 'over-approval-limit');
      if (stop !== null) {
        await move(acting, standing, { act: 'overtake', by: 'system', params: { reason: stop, clause: verdict.clause } });
        throw new KeptProblem(409, stop, { params: { clause: verdict.clause } });
      }
      const after = await move(acting, standing, { act: 'approve', by: 'factory', text: call.body.note ?? '' });
      return present(after, call);
    },
  }),

  recordRoute(declineTask, {
    ...forAct,
    handle: async (call, standing) => {
      await requireSay(call, standing);
      return present(await move(actingOf(call), standing, { act: 'decline', by: 'factory', text: call.body.note ?? '' }), call);
    },
  }),

  recordRoute(sendBackTask, {
    ...forAct,
    handle: async (call, standing) => {
      await requireSay(call, standing);
      return present(await move(actingOf(call), standing, { act: 'send_back', by: 'factory', text: call.body.note ?? '' }), call);
    },
  }),

  recordRoute(revertTask, {
    ...forAct,
    handle: async (call, standing) => {
      const { database, tenancy, now } = call;
      requireState(standing, 'applied');
      const acting = actingOf(call);
      const proposal = await proposalOf(acting, standing);
      const { productIds } = standing.task;
      await lockPrices(database, tenancy.id, productIds);
      const applied = proposal.lists.map((list) => ({ listingId: list.listingId, ...proposedList(list) }));
      const judged = await judgedProducts(database, tenancy.id, productIds, now);
      if (hasMoved(applied, listsInForce(judged, applied.map(({ listingId }) => listingId)))) {
        throw new Problem(409, 'changed-since');
      }
      const { changes } = await writeLists(acting, productIds, proposal.replaced ?? []);
      const after = await move(acting, standing, { act: 'revert', by: 'factory', text: call.body.note ?? '', changes });
      return present(after, call);
    },
  }),

  recordRoute(messageTask, {
    load: (call: TaskCall) => find(call, true),
    handle: async (call, standing) => {
      const acting = actingOf(call);
      await addEntry(acting, standing.task.id, { kind: 'message', action: 'message', text: call.body.text });
      await audit(acting, 'tasks.message', taskRef(standing.task));
      await tellOfTask(acting, standing.task);
      await notifyOfMessage(acting, standing.task);
      return present(standing, call);
    },
  }),
];

function requireState({ task }: Standing, state: TaskState): void {
  if (task.state !== state) throw new Problem(409, 'task-state', { params: { state: task.state } });
}

/** Whether the member has a say about the proposal as it was judged last: declining needs no less than approving. */
async function requireSay(call: TaskCall, standing: Standing): Promise<void> {
  requireState(standing, 'awaiting_approval');
  const { verdict } = await proposalOf(actingOf(call), standing);
  if (!mayApprove(call.tenancy.role, standing.factory.merchandiserApprovalBp, verdict)) throw new Problem(403, 'over-approval-limit');
}
