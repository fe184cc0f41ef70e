import { eq, and } from 'drizzle-orm';
import type { DeskTask } from '@/api/contract/desk';
import { applyProposal, assignTask, claimTask, getDeskTask, lookAtCosts, messageDeskTask, proposeTask, withdrawProposal } from '@/api/contract/desk';
import { isOpenTask } from '@/domain/hosting/taskStates';
import { tasks, users } from '@mocks/db/schema';
import { KeptProblem, Problem, invalidField } from '../../core/problem';
import { actingFor, audit } from '../../core/record';
import { platformRecordRoute } from '../../core/route';
import { notifyOfReassignment } from '../deskPeople';
import { notifyRoles } from '../people';
import type { Standing } from '../standing';
import { termsOf } from '../standing';
import { applyProposed } from '../tasks/applying';
import { addEntry, move, taskRef, tellOfTask } from '../tasks/move';
import { presentRecord } from '../tasks/present';
import { countDeskRoute, listDeskRoute, presentDeskSummary } from './lists';
import { loadRoute } from './load';
import { costsOf, propose } from './propose';
import type { DeskCall } from './reach';
import { findForDesk, requireAssignee } from './reach';

const find = (call: DeskCall) => findForDesk(call, false);
const findLocked = (call: DeskCall) => findForDesk(call, true);

async function present(standing: Standing, { database, now }: Pick<DeskCall, 'database' | 'now'>): Promise<DeskTask> {
  const { record, judged } = await presentRecord(database, standing, { now, seesCost: false });
  const { id, number, name, currency, zone } = standing.factory;
  const { scopes, productIds, floors, storeIds, ...limits } = termsOf(standing.mandate, standing.floors);
  return {
    ...record,
    factory: { id, number, name, currency, zone },
    assigneeId: standing.task.assigneeId,
    judging: {
      mandate: {
        ...limits,
        state: standing.state,
        scopes: [...scopes],
        storeIds: storeIds && [...storeIds],
        productIds: productIds.filter((productId) => standing.task.productIds.includes(productId)),
        floors: floors.filter(({ productId }) => standing.task.productIds.includes(productId)),
      },
      products: judged.map(({ productId, skus, product, dayBefore, listings }) => ({
        productId,
        skus: [...skus],
        product: { ...product, tiers: [...product.tiers] },
        dayBefore: { ...dayBefore, tiers: [...dayBefore.tiers] },
        listings: listings.map(({ own, ownDayBefore, ...listing }) => ({
          ...listing,
          own: { ...own, tiers: [...own.tiers] },
          ownDayBefore: ownDayBefore && { ...ownDayBefore, tiers: [...ownDayBefore.tiers] },
        })),
      })),
    },
  };
}

/** An agent always acts on behalf of the one factory whose task it is. */
const actingOn = (call: DeskCall, { task }: Standing) => actingFor(call, task.factoryId, { onBehalf: true });

const forAct = {
  load: findLocked,
  version: ({ task }: Standing) => task.version,
  present,
};

export const deskRoutes = [
  listDeskRoute,
  countDeskRoute,
  loadRoute,

  platformRecordRoute(getDeskTask, { load: find, handle: (call, standing) => present(standing, call) }),

  platformRecordRoute(claimTask, {
    load: findLocked,
    handle: async (call, standing) => {
      const { person } = call;
      const { task } = standing;
      if (task.assigneeId === person.id) return present(standing, call);
      if (task.assigneeId !== null) throw new Problem(409, 'task-of-another', { params: { name: task.assigneeName ?? '' } });
      const values = { assigneeId: person.id, assigneeName: person.name };
      return present(await move(actingOn(call, standing), standing, { act: 'claim', by: 'agent', values }), call);
    },
  }),

  platformRecordRoute(proposeTask, {
    ...forAct,
    handle: async (call, standing) => {
      requireAssignee(call, standing);
      const { lists, note = '' } = call.body;
      return present(await propose(actingOn(call, standing), standing, { lists, note }), call);
    },
  }),

  platformRecordRoute(withdrawProposal, {
    ...forAct,
    handle: async (call, standing) => {
      requireAssignee(call, standing);
      return present(await move(actingOn(call, standing), standing, { act: 'withdraw', by: 'agent' }), call);
    },
  }),

  platformRecordRoute(applyProposal, {
    ...forAct,
    handle: async (call, standing) => {
      requireAssignee(call, standing);
      const acting = actingOn(call, standing);
      const { now, body } = call;
      const { state } = standing.task;
      if (state !== 'approved' && state !== 'proposed') throw new Problem(409, 'task-state', { params: { state } });
      if (body.at !== undefined) {
        if (state !== 'approved') throw new Problem(409, 'task-state', { params: { state } });
        if (body.at <= now) throw invalidField('/at', 'in-past');
        const values = { scheduledAt: body.at };
        return present(await move(acting, standing, { act: 'schedule', by: 'agent', params: { at: body.at }, values }), call);
      }
      const ready = state === 'approved' ? await move(acting, standing, { act: 'schedule', by: 'agent', values: { scheduledAt: now } }) : standing;
      const { standing: after, stop, verdict } = await applyProposed(acting, ready, 'agent');
      if (stop !== null) throw new KeptProblem(409, stop, { params: { clause: verdict.clause } });
      await notifyRoles(acting, { roles: ['owner'], also: [after.task.offeredById] }, {
        kind: 'task.applied',
        params: { number: after.task.number, subject: after.task.subject, name: call.person.name },
        objectType: 'task',
        objectNumber: after.task.number,
      });
      return present(after, call);
    },
  }),

  platformRecordRoute(messageDeskTask, {
    load: findLocked,
    handle: async (call, standing) => {
      requireAssignee(call, standing);
      const acting = actingOn(call, standing);
      const { task } = standing;
      await addEntry(acting, task.id, { kind: 'message', action: 'message', text: call.body.text });
      await audit(acting, 'tasks.message', taskRef(task));
      await tellOfTask(acting, task);
      await notifyRoles(acting, { roles: [], also: [task.offeredById] }, {
        kind: 'task.message',
        params: { number: task.number, subject: task.subject, name: call.person.name },
        objectType: 'task',
        objectNumber: task.number,
      });
      return present(standing, call);
    },
  }),

  platformRecordRoute(lookAtCosts, {
    load: findLocked,
    handle: async (call, standing) => {
      requireAssignee(call, standing);
      const { task } = standing;
      if (task.kind !== 'price_change' || !isOpenTask(task.state)) throw new Problem(409, 'task-state', { params: { state: task.state } });
      const acting = actingOn(call, standing);
      await addEntry(acting, task.id, { kind: 'event', action: 'look_at_costs' });
      await audit(acting, 'tasks.lookAtCosts', taskRef(task));
      await tellOfTask(acting, task);
      return { items: await costsOf(acting, task.productIds) };
    },
    // A repeated request must not keep costs where nothing records who reads them.
    kept: () => ({ items: [] }),
  }),

  platformRecordRoute(assignTask, {
    ...forAct,
    present: async (standing, { now }) => presentDeskSummary(standing.task, standing.factory, now),
    handle: async (call, standing) => {
      const { database, now, body } = call;
      const { task, factory } = standing;
      if (!isOpenTask(task.state)) throw new Problem(409, 'task-state', { params: { state: task.state } });
      const [agent] = await database
        .select({ id: users.id, name: users.name })
        .from(users)
        .where(and(eq(users.id, body.agentId), eq(users.platformRole, 'agent')));
      if (agent === undefined) throw invalidField('/agentId', 'not-there');
      const acting = actingFor(call, task.factoryId, { onBehalf: false });
      const values = { assigneeId: agent.id, assigneeName: agent.name };
      if (task.state === 'offered') {
        const after = await move(acting, standing, { act: 'claim', by: 'lead', params: { agent: agent.name }, values });
        return presentDeskSummary(after.task, factory, now);
      }
      const [after] = await database
        .update(tasks)
        .set({ ...values, updatedAt: now, version: task.version + 1 })
        .where(and(eq(tasks.factoryId, task.factoryId), eq(tasks.id, task.id)))
        .returning();
      if (after === undefined) throw new Problem(404, 'not-found');
      await addEntry(acting, task.id, { kind: 'event', action: 'assign', params: { agent: agent.name } });
      await audit(acting, 'tasks.assign', taskRef(task), [{ field: 'assignee', before: task.assigneeName, after: agent.name }]);
      await tellOfTask(acting, after);
      await notifyOfReassignment(acting, task, after);
      return presentDeskSummary(after, factory, now);
    },
  }),
];
