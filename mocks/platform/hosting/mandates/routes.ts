import { and, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import type { Mandate } from '@/api/contract/mandates';
import {
  createMandate,
  getMandate,
  listMandates,
  mandateSortFields,
  mandateTimeline,
  revokeMandate,
  signMandate,
  updateMandate,
} from '@/api/contract/mandates';
import { mandateStateOn } from '@/domain/hosting/mandate';
import { mandates } from '@mocks/db/schema';
import { dayIn } from '../../core/clock';
import type { MemberCall } from '../../core/context';
import { newId } from '../../core/ids';
import { keysetPage, sortOf, totalOf } from '../../core/keyset';
import { likePattern } from '../../core/like';
import { Problem, notFound } from '../../core/problem';
import type { Acting } from '../../core/record';
import { actingOf, audit, changesBetween, nextNumber, tell } from '../../core/record';
import { memberRoute, recordRoute } from '../../core/route';
import { timelineOf } from '../../core/timeline';
import { notifyRoles } from '../people';
import type { MandateRow } from '../standing';
import { factoryOf } from '../standing';
import { endTasks } from './ending';
import { presentMandate, presentMandates } from './present';
import type { Terms } from './terms';
import { requireSoundTerms, writeFloors } from './terms';

type MandateCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;
type Asking = Pick<MandateCall, 'database' | 'tenancy' | 'now'>;

const todayOf = ({ tenancy, now }: Pick<Asking, 'tenancy' | 'now'>) => dayIn(tenancy.zone, now);

async function find({ database, params }: MandateCall, lock = false): Promise<MandateRow | null> {
  const query = database
    .select()
    .from(mandates)
    .where(and(eq(mandates.factoryId, params.factoryId), eq(mandates.id, params.id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

const present = (row: MandateRow, call: Asking): Promise<Mandate> => presentMandate(call.database, row, todayOf(call));

const forAct = {
  load: (call: MandateCall) => find(call, true),
  version: (row: MandateRow) => row.version,
  present,
};

const refOf = ({ id, number }: MandateRow) => ({ type: 'mandate', id, label: number });

/** Tells the factory's pages, and the desks of those whose reach it changes. */
async function tellOfMandate(acting: Acting, { id, version }: MandateRow): Promise<void> {
  await tell(acting, { resource: 'mandates', objectId: id, version });
  await tell(acting, { resource: 'tasks', platformRole: 'agent' });
  await tell(acting, { resource: 'tasks', platformRole: 'lead' });
}

async function save(acting: Acting, row: MandateRow, values: Partial<MandateRow>): Promise<MandateRow> {
  const [after] = await acting.database
    .update(mandates)
    .set({ ...values, updatedAt: acting.now, version: row.version + 1 })
    .where(and(eq(mandates.factoryId, row.factoryId), eq(mandates.id, row.id)))
    .returning();
  if (after === undefined) throw notFound();
  await tellOfMandate(acting, after);
  return after;
}

async function announce(acting: Acting, row: MandateRow, kind: 'mandate.signed' | 'mandate.revoked'): Promise<void> {
  await notifyRoles(acting, { roles: ['owner', 'merchandiser'] }, {
    kind,
    params: { number: row.number, name: acting.actor?.name ?? '' },
    objectType: 'mandate',
    objectNumber: row.number,
  });
}

/** What a change of terms says in the audit log: floors as one text a product. */
function termChanges(before: Mandate, after: Mandate) {
  const told = ({ stores, products, askAboveBp, neverAboveBp, fromDay, toDay, note }: Mandate) => ({
    stores: stores?.map(({ number, name }) => `${number} ${name}`) ?? null,
    floors: products.flatMap(({ articleNumber, floorLi, skuFloors }) => [
      `${articleNumber} ${floorLi / 1000}`,
      ...skuFloors.map((floor) => `${floor.code} ${floor.floorLi / 1000}`),
    ]),
    askAboveBp,
    neverAboveBp,
    fromDay,
    toDay,
    note,
  });
  return changesBetween(told(before), told(after));
}

const sortColumns = { number: mandates.number, updatedAt: mandates.updatedAt };

export const mandateRoutes = [
  memberRoute(listMandates, async (call) => {
    const { database, tenancy, query } = call;
    const today = todayOf(call);
    const { field, descending } = sortOf(query.sort, '-updatedAt', mandateSortFields);
    const keyset = keysetPage({ column: sortColumns[field], id: mandates.id, descending, cursor: query.cursor, limit: query.limit });
    const state = sql`case when ${mandates.revokedAt} is not null then 'revoked' when ${mandates.signedAt} is null then 'draft'
      when ${today}::date > ${mandates.toDay} then 'ended' when ${today}::date < ${mandates.fromDay} then 'coming' else 'in_force' end`;
    const filter = and(
      eq(mandates.factoryId, tenancy.id),
      query.q ? or(ilike(mandates.number, likePattern(query.q)), ilike(mandates.note, likePattern(query.q))) : undefined,
      query.state ? inArray(state, query.state) : undefined,
    );
    const rows = await database
      .select()
      .from(mandates)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row[field], id: row.id }));
    return { items: await presentMandates(database, items, today), ...cursors, ...(await totalOf(database, mandates, filter)) };
  }),

  recordRoute(getMandate, { load: find, handle: (call, row) => present(row, call) }),

  memberRoute(createMandate, async (call) => {
    const { database, tenancy, now, person } = call;
    const { sign, products, ...terms } = call.body;
    await requireSoundTerms(database, tenancy.id, { products, ...terms }, todayOf(call));
    const acting = actingOf(call);
    const [row] = await database
      .insert(mandates)
      .values({
        factoryId: tenancy.id,
        id: newId(now),
        number: await nextNumber(database, tenancy.id, 'M'),
        scopes: ['price_change'],
        ...terms,
        signedAt: sign ? now : null,
        signedByName: sign ? person.name : null,
        createdAt: now,
        updatedAt: now,
        version: 1,
      })
      .returning();
    if (row === undefined) throw notFound();
    await writeFloors(acting, row.id, products);
    await audit(acting, sign ? 'mandates.sign' : 'mandates.create', refOf(row));
    await tellOfMandate(acting, row);
    if (sign) await announce(acting, row, 'mandate.signed');
    return present(row, call);
  }),

  recordRoute(updateMandate, {
    ...forAct,
    handle: async (call, row) => {
      const { database, tenancy, body } = call;
      const today = todayOf(call);
      const state = mandateStateOn(row, today);
      if (state === 'revoked' || state === 'ended') throw new Problem(409, 'mandate-over');
      const before = await present(row, call);
      const terms: Terms = {
        storeIds: row.storeIds,
        products: before.products.map(({ id, floorLi, skuFloors }) => ({
          id,
          floorLi,
          skuFloors: skuFloors.map(({ skuId, floorLi: own }) => ({ skuId, floorLi: own })),
        })),
        askAboveBp: row.askAboveBp,
        neverAboveBp: row.neverAboveBp,
        fromDay: row.fromDay,
        toDay: row.toDay,
        note: row.note,
        ...body,
      };
      await requireSoundTerms(database, tenancy.id, terms, today);
      const acting = actingOf(call);
      const { products, ...values } = terms;
      if (body.products !== undefined) await writeFloors(acting, row.id, products);
      const after = await save(acting, row, values);
      const presented = await present(after, call);
      await audit(acting, 'mandates.update', refOf(after), termChanges(before, presented));
      const factory = await factoryOf(database, tenancy.id);
      if (factory !== null) await endTasks(acting, { mandate: after, factory, today, reason: 'amended' });
      return present(after, call);
    },
  }),

  recordRoute(signMandate, {
    ...forAct,
    handle: async (call, row) => {
      const today = todayOf(call);
      if (mandateStateOn(row, today) !== 'draft') throw new Problem(409, 'mandate-not-a-draft');
      if (row.toDay < today) throw new Problem(409, 'mandate-over');
      const acting = actingOf(call);
      const after = await save(acting, row, { signedAt: call.now, signedByName: call.person.name });
      await audit(acting, 'mandates.sign', refOf(after));
      await announce(acting, after, 'mandate.signed');
      return present(after, call);
    },
  }),

  recordRoute(revokeMandate, {
    ...forAct,
    handle: async (call, row) => {
      const { database, tenancy, now, person, body } = call;
      if (row.revokedAt !== null || mandateStateOn(row, todayOf(call)) === 'ended') throw new Problem(409, 'mandate-over');
      const acting = actingOf(call);
      const after = await save(acting, row, { revokedAt: now, revokedByName: person.name, revokeReason: body.reason });
      await audit(acting, 'mandates.revoke', refOf(after), body.reason === '' ? [] : [{ field: 'reason', before: null, after: body.reason }]);
      const factory = await factoryOf(database, tenancy.id);
      if (factory !== null) await endTasks(acting, { mandate: after, factory, today: todayOf(call), reason: 'revoked' });
      await announce(acting, after, 'mandate.revoked');
      return present(after, call);
    },
  }),

  recordRoute(mandateTimeline, {
    load: find,
    handle: async ({ database, tenancy }, row) => ({
      items: await timelineOf(database, { factoryId: tenancy.id, type: 'mandate', id: row.id }),
    }),
  }),
];
