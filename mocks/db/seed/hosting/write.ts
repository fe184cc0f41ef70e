import { and, eq } from 'drizzle-orm';
import { addDays, daysBetween } from '@/domain/calendar';
import type { Day } from '@/domain/calendar';
import type { MandateTerms } from '@/domain/hosting/mandate';
import type { Database } from '@mocks/db/database';
import { auditEntries, listings, mandateFloors, mandates, notifications, priceHistory, priceTiers, taskEntries, taskProposals, tasks } from '@mocks/db/schema';
import type { FactorySeed } from '../context';
import { demoPerson } from '../people';
import { demoDays } from '../timeline';
import { beginWriting, insertRows } from '../write';
import { deskNotices } from './deskNotices';
import type { HostedGood } from './goods';
import { hostedGoods } from './goods';
import type { Doer } from './plan';
import { firstFactoryTasks, secondFactoryTasks } from './plan';
import type { Person, RunTask } from './run';
import { runTask } from './run';

type MandateRow = typeof mandates.$inferInsert;

interface MandatePlan {
  number: string;
  /** Days from today. */
  from: number;
  to: number;
  signed: boolean;
  revokedAgo?: number;
  enquiries?: boolean;
  note: string;
}

/** Ended, revoked, in force, not signed yet, and one for the next year. */
const firstFactoryMandates: readonly MandatePlan[] = [
  { number: 'M-1', from: -330, to: -120, signed: true, note: '上半年试行' },
  { number: 'M-2', from: -100, to: 40, signed: true, revokedAgo: 45, note: '换了范围，重签' },
  { number: 'M-3', from: -44, to: 37, signed: true, enquiries: true, note: '年底大促' },
  { number: 'M-4', from: 1, to: 60, signed: false, note: '给 PLUS 店单独一份，厂长还没签' },
  { number: 'M-5', from: 38, to: 400, signed: true, note: '明年' },
];
const secondFactoryMandates: readonly MandatePlan[] = [{ number: 'M-1', from: -60, to: 120, signed: true, note: '' }];

const roles: Readonly<Record<Exclude<Doer, 'system'>, string>> = {
  owner: 'owner',
  merchandiser: 'merchandiser',
  planner: 'planner',
  agent: 'agent',
  agent2: 'agent',
  owner2: 'owner',
};

/** Writes a factory's mandates and tasks; answers the last numbers of both. */
export async function writeHosting(database: Database, factory: FactorySeed, today: Day): Promise<{ M: number; T: number }> {
  const isFirst = factory.number === 1;
  const plans = isFirst ? firstFactoryTasks : secondFactoryTasks;
  const mandatePlans = isFirst ? firstFactoryMandates : secondFactoryMandates;
  const wanted = plans.reduce((sum, { products }) => sum + products, 0);
  const goods = hostedGoods(factory, wanted + 4);
  const todayAt = demoDays - 1 + daysBetween(factory.timeline.lastDay, today);
  const instantAt = ([daysAgo, time]: [number, string]) => factory.timeline.instantAt(todayAt - daysAgo, time);
  const person = personOf(factory);

  const owner = person(isFirst ? 'owner' : 'owner2');
  const mandateRows = mandatePlans.map((plan, index) => mandateRow(factory, plan, index, { today, owner, instantAt }));
  const terms = (row: MandateRow): MandateTerms => ({
    scopes: row.scopes,
    storeIds: null,
    productIds: goods.map(({ productId }) => productId),
    floors: goods.map(({ floor }) => floor),
    askAboveBp: row.askAboveBp,
    neverAboveBp: row.neverAboveBp,
    fromDay: row.fromDay,
    toDay: row.toDay,
  });
  await insertRows(database, mandates, mandateRows);
  await insertRows(
    database,
    mandateFloors,
    mandateRows.flatMap((mandate, index) =>
      goods.map(({ floor }, position) => ({
        factoryId: factory.factoryId,
        id: factory.rowId('mandateFloor', index * 256 + position + 1),
        mandateId: mandate.id,
        ...floor,
      })),
    ),
  );

  let taken = 0;
  const runs = plans.flatMap((plan, index): RunTask[] => {
    const own = goods.slice(taken, taken + plan.products);
    const mandate = mandateRows.find(({ number }) => number === plan.mandate);
    // A factory with too few products has the tasks that it has goods for.
    if (own.length < plan.products || mandate === undefined) return [];
    taken += plan.products;
    const context = {
      factoryId: factory.factoryId,
      rowId: factory.rowId,
      mandate: { id: mandate.id, number: mandate.number, terms: terms(mandate) },
      person,
      instantAt,
      neededBy: plan.neededIn === undefined ? null : addDays(today, plan.neededIn),
      scheduledAt: plan.scheduledIn === undefined ? null : new Date(Date.parse(`${addDays(today, plan.scheduledIn)}T00:00:00+08:00`)).toISOString(),
    };
    return [runTask(plan, index, own, context)];
  });
  await insertRows(database, tasks, runs.map(({ task }) => task));
  await insertRows(database, taskEntries, runs.flatMap(({ entries }) => entries));
  await insertRows(database, taskProposals, runs.flatMap(({ proposals }) => proposals));
  await writeAudit(database, factory, runs, mandateRows);
  await writeApplied(database, factory, runs, goods);
  if (isFirst) await writeNotices(database, factory, runs);
  const toDesk = deskNotices(runs, {
    rowId: factory.rowId,
    leadId: demoPerson('lead', factory.timeline.instantAt(0, '08:00')).id,
    mandateNumber: (id) => mandateRows.find((row) => row.id === id)?.number ?? '',
    today: instantAt([0, '00:00']),
    readBefore: instantAt([3, '09:00']),
  });
  await insertRows(database, notifications, toDesk);
  return { M: mandateRows.length, T: plans.length };
}

function personOf(factory: FactorySeed): (doer: Doer) => Person | null {
  const began = factory.timeline.instantAt(0, '08:00');
  return (doer) => (doer === 'system' ? null : { ...demoPerson(doer, began), role: roles[doer] });
}

function mandateRow(
  factory: FactorySeed,
  plan: MandatePlan,
  index: number,
  { today, owner, instantAt }: { today: Day; owner: Person | null; instantAt: (at: [number, string]) => string },
): MandateRow {
  const writtenAt = instantAt([Math.max(1, -plan.from), '08:40']);
  const revokedAt = plan.revokedAgo === undefined ? null : instantAt([plan.revokedAgo, '09:00']);
  return {
    factoryId: factory.factoryId,
    id: factory.rowId('mandate', index + 1),
    number: plan.number,
    scopes: plan.enquiries ? ['price_change', 'enquiry'] : ['price_change'],
    storeIds: null,
    askAboveBp: 500,
    neverAboveBp: 1_500,
    fromDay: addDays(today, plan.from),
    toDay: addDays(today, plan.to),
    note: plan.note,
    signedAt: plan.signed ? writtenAt : null,
    signedByName: plan.signed ? (owner?.name ?? '') : null,
    revokedAt,
    revokedByName: revokedAt === null ? null : (owner?.name ?? ''),
    revokeReason: revokedAt === null ? null : '范围太小，重新签一份',
    createdAt: writtenAt,
    updatedAt: revokedAt ?? writtenAt,
    version: revokedAt === null ? 1 : 2,
  };
}

/** Entries of the audit log have ids that rise with time; these lie behind what history wrote. */
const auditRoom = 100_000;

async function writeAudit(database: Database, factory: FactorySeed, runs: readonly RunTask[], rows: readonly MandateRow[]): Promise<void> {
  const owner = personOf(factory)(factory.number === 1 ? 'owner' : 'owner2');
  const byOwner = (row: MandateRow, action: string, at: string) => ({
    factoryId: factory.factoryId,
    at,
    actorId: owner?.id ?? null,
    actorName: owner?.name ?? '',
    actorRole: 'owner',
    onBehalf: false,
    action,
    objectType: 'mandate',
    objectId: row.id,
    objectLabel: row.number,
    changes: [],
  });
  const acts = [
    ...rows.flatMap((row) => [
      byOwner(row, row.signedAt ? 'mandates.sign' : 'mandates.create', row.createdAt),
      ...(row.revokedAt ? [byOwner(row, 'mandates.revoke', row.revokedAt)] : []),
    ]),
    ...runs.flatMap(({ audit }) => audit),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  await insertRows(database, auditEntries, acts.map((act, index) => ({ ...act, id: factory.rowId('audit', auditRoom + index + 1) })));
}

/** What applied proposals left: the listings' own ladders, and what was before. */
async function writeApplied(database: Database, factory: FactorySeed, runs: readonly RunTask[], goods: readonly HostedGood[]): Promise<void> {
  const { factoryId } = factory;
  const applied = runs.flatMap(({ proposals, appliedAt }) =>
    appliedAt === null ? [] : (proposals.at(-1)?.lists ?? []).map((list) => ({ ...list, at: appliedAt })),
  );
  let tierCount = 0;
  await insertRows(
    database,
    priceTiers,
    applied.flatMap(({ listingId, tiers }) =>
      tiers.map((tier) => ({
        factoryId,
        id: factory.rowId('hostedTier', (tierCount += 1)),
        productId: goods.find((good) => good.listingId === listingId)?.productId ?? '',
        listingId,
        ...tier,
      })),
    ),
  );
  await insertRows(
    database,
    priceHistory,
    applied.flatMap(({ listingId, at }, index) => {
      const good = goods.find((one) => one.listingId === listingId);
      if (good === undefined) return [];
      const before = { product: good.product, listings: good.judged.listings.map((one) => ({ listingId: one.listingId, ...one.own })) };
      return [{ factoryId, id: factory.rowId('priceHistory', index + 1), productId: good.productId, at, before }];
    }),
  );
  for (const { listingId, tiers } of applied) {
    const own = { moqOverride: Math.min(...tiers.map(({ startsAt }) => startsAt)), version: 2 };
    const isListing = and(eq(listings.factoryId, factoryId), eq(listings.id, listingId));
    await beginWriting(database, () => database.update(listings).set(own).where(isListing));
  }
}

/** Notices are told newest first by their ids; these lie behind those about imports. */
const noticeRoom = 1_000;

async function writeNotices(database: Database, factory: FactorySeed, runs: readonly RunTask[]): Promise<void> {
  const owner = personOf(factory)('owner');
  const waiting = runs.filter(({ task }) => task.state === 'awaiting_approval').sort((a, b) => (a.task.updatedAt < b.task.updatedAt ? -1 : 1));
  await insertRows(
    database,
    notifications,
    waiting.map(({ task }, index) => ({
      factoryId: factory.factoryId,
      id: factory.rowId('notification', noticeRoom + index + 1),
      userId: owner?.id ?? '',
      at: task.updatedAt,
      readAt: null,
      kind: 'task.approval',
      params: { number: task.number, subject: task.subject, count: task.productCount },
      objectType: 'task',
      objectNumber: task.number,
    })),
  );
}
