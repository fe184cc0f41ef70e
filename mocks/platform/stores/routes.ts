import { and, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import {
  endHoliday,
  getStore,
  listStores,
  planHoliday,
  storeSortFields,
  storeTimeline,
  updateStore,
} from '@/api/contract/stores';
import { holidayProblem, isInHoliday } from '@/domain/storeHoliday';
import { storeMachine } from '@/domain/storeStates';
import { stores } from '@mocks/db/schema';
import { dayIn } from '../core/clock';
import type { MemberCall } from '../core/context';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { Problem, invalidField } from '../core/problem';
import { actingOf, audit, changesBetween, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { timelineOf } from '../core/timeline';
import type { StoreRow } from './present';
import { holidayOf, liveListingsByStore, presentStore } from './present';

type StoreCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

const todayOf = (call: Pick<StoreCall, 'tenancy' | 'now'>) => dayIn(call.tenancy.zone, call.now);

async function find({ database, params }: StoreCall, lock = false): Promise<StoreRow | null> {
  const query = database
    .select()
    .from(stores)
    .where(and(eq(stores.factoryId, params.factoryId), eq(stores.id, params.id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

async function present(row: StoreRow, call: StoreCall) {
  const live = await liveListingsByStore(call.database, call.tenancy.id);
  return presentStore(row, live.get(row.id) ?? 0, todayOf(call));
}

/** Writes a change with its version, audit entry and event; answers the new record. */
async function change(call: StoreCall, row: StoreRow, values: Partial<StoreRow>, action: string) {
  const changes = changesBetween(row, values);
  if (changes.length === 0) return present(row, call);
  const [after] = await call.database
    .update(stores)
    .set({ ...values, version: row.version + 1, updatedAt: call.now })
    .where(and(eq(stores.factoryId, row.factoryId), eq(stores.id, row.id)))
    .returning();
  if (!after) throw new Problem(404, 'not-found');
  const acting = actingOf(call);
  await audit(acting, action, { type: 'store', id: row.id, label: `${row.number} ${after.name}` }, changes);
  await tell(acting, { resource: 'stores', objectId: row.id, version: after.version });
  return present(after, call);
}

const forChange = {
  load: (call: StoreCall) => find(call, true),
  version: (row: StoreRow) => row.version,
  present,
};

const sortColumns = { number: stores.number, name: stores.name, updatedAt: stores.updatedAt };

export const storeRoutes = [
  memberRoute(listStores, async (call) => {
    const { database, tenancy, query } = call;
    const { field, descending } = sortOf(query.sort, 'number', storeSortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: stores.id, descending, ...query, cursor: query.cursor, limit: query.limit });
    const today = todayOf(call);
    const statusToday = sql`case when ${stores.status} not in ('live', 'holiday') then ${stores.status}
      when ${today}::date between ${stores.holidayFrom} and ${stores.holidayTo} then 'holiday' else 'live' end`;
    const filter = and(
      eq(stores.factoryId, tenancy.id),
      query.q ? or(ilike(stores.name, likePattern(query.q)), ilike(stores.number, likePattern(query.q)), ilike(stores.brand, likePattern(query.q))) : undefined,
      query.channel ? inArray(stores.channel, query.channel) : undefined,
      query.status ? inArray(statusToday, query.status) : undefined,
    );
    const rows = await database
      .select()
      .from(stores)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const live = await liveListingsByStore(database, tenancy.id);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return {
      items: items.map((row) => presentStore(row, live.get(row.id) ?? 0, today)),
      ...cursors,
      ...(await totalOf(database, stores, filter)),
    };
  }),

  recordRoute(getStore, { load: find, handle: (call, row) => present(row, call) }),

  recordRoute(updateStore, {
    ...forChange,
    handle: (call, row) => change(call, row, call.body, 'stores.update'),
  }),

  recordRoute(planHoliday, {
    ...forChange,
    handle: async (call, row) => {
      const today = todayOf(call);
      const problem = holidayProblem(call.body, today);
      if (problem !== null) throw invalidField(problem === 'begins-in-the-past' ? '/from' : '/to', problem);
      if (row.status !== 'live' && row.status !== 'holiday') throw new Problem(409, 'store-not-open');
      const status = isInHoliday(call.body, today) ? 'holiday' : 'live';
      const { from: holidayFrom, to: holidayTo, note: holidayNote } = call.body;
      return change(call, row, { status, holidayFrom, holidayTo, holidayNote }, 'stores.planHoliday');
    },
  }),

  recordRoute(endHoliday, {
    ...forChange,
    handle: async (call, row) => {
      if (holidayOf(row) === null) throw new Problem(409, 'no-holiday');
      const status = row.status === 'holiday' ? storeMachine.next('end_holiday', row.status) : row.status;
      const values = { status: status ?? row.status, holidayFrom: null, holidayTo: null, holidayNote: '' };
      return change(call, row, values, 'stores.endHoliday');
    },
  }),

  recordRoute(storeTimeline, {
    load: find,
    handle: async ({ database, tenancy }, row) => ({
      items: await timelineOf(database, { factoryId: tenancy.id, type: 'store', id: row.id }),
    }),
  }),
];
