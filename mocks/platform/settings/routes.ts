import { eq } from 'drizzle-orm';
import { getPriceBands, updatePriceBands } from '@/api/contract/priceBands';
import { getSetAside, getSettings, updateSetAside, updateSettings } from '@/api/contract/settings';
import { normaliseSetAsideCode } from '@/domain/orders/setAside';
import { factories } from '@mocks/db/schema';
import type { Database } from '@mocks/db/database';
import type { MemberCall } from '../core/context';
import { invalidField, notFound } from '../core/problem';
import { actingOf, audit, changesBetween, tell } from '../core/record';
import { recordRoute } from '../core/route';
import { enqueueRecount } from '../imports/rollup/recount';
import type { FactoryRow } from './present';
import { presentSettings } from './present';
import { bandChanges, checkEdges, presentPriceBands, writeOwnEdges } from './priceBands';
import { presentSetAside } from './setAside';

type SettingsCall = Omit<MemberCall<{ factoryId: string }, never, never>, 'query' | 'body'>;

async function find({ database, tenancy }: { database: Database; tenancy: { id: string } }): Promise<FactoryRow | null> {
  const [row] = await database.select().from(factories).where(eq(factories.id, tenancy.id));
  return row ?? null;
}

async function findForChange({ database, tenancy }: SettingsCall): Promise<FactoryRow | null> {
  const [row] = await database.select().from(factories).where(eq(factories.id, tenancy.id)).for('update');
  return row ?? null;
}

/** Writes the values with version, audit entry and event; the row as it is when nothing differs. */
async function change(
  call: SettingsCall,
  row: FactoryRow,
  values: Partial<FactoryRow>,
  action: string,
  changes = changesBetween(row, values),
): Promise<FactoryRow> {
  if (changes.length === 0) return row;
  const [after] = await call.database
    .update(factories)
    .set({ ...values, version: row.version + 1, updatedAt: call.now })
    .where(eq(factories.id, row.id))
    .returning();
  if (!after) throw notFound();
  const acting = actingOf(call);
  await audit(acting, action, { type: 'settings', id: row.id, label: after.name }, changes);
  await tell(acting, { resource: 'settings', objectId: row.id, version: after.version });
  return after;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const settingsRoutes = [
  recordRoute(getSettings, { load: find, handle: async (_, row) => presentSettings(row) }),

  recordRoute(updateSettings, {
    load: findForChange,
    version: (row) => row.version,
    present: async (row) => presentSettings(row),
    handle: async (call, row) => {
      const { body } = call;
      if (body.zone !== undefined && !isZone(body.zone)) throw invalidField('/zone', 'unknown-zone');
      if (body.currency !== undefined && !Intl.supportedValuesOf('currency').includes(body.currency)) {
        throw invalidField('/currency', 'unknown-currency');
      }
      const { workingHoursStart: start, workingHoursEnd: end } = { ...row, ...body };
      if (start >= end) throw invalidField('/workingHoursEnd', 'work-ends-too-early');
      return presentSettings(await change(call, row, body, 'settings.update'));
    },
  }),

  recordRoute(getSetAside, { load: find, handle: ({ database }, row) => presentSetAside(database, row) }),

  recordRoute(updateSetAside, {
    load: findForChange,
    version: (row) => row.version,
    present: async (row, { database }) => presentSetAside(database, row),
    handle: async (call, row) => {
      const codes = call.body.codes.map(normaliseSetAsideCode);
      const tooWide = codes.findIndex((code) => /^\*+$/.test(code));
      if (tooWide >= 0) throw invalidField(`/codes/${tooWide}`, 'too-wide');
      const inner = codes.findIndex((code) => code.slice(0, -1).includes('*'));
      if (inner >= 0) throw invalidField(`/codes/${inner}`, 'wildcard-inside');
      const after = await change(call, row, { setAsideCodes: [...new Set(codes)] }, 'settings.updateSetAside');
      if (after !== row) await enqueueRecount(actingOf(call), 'set-aside');
      return presentSetAside(call.database, after);
    },
  }),

  recordRoute(getPriceBands, { load: find, handle: ({ database, now }, row) => presentPriceBands(database, row, now) }),

  recordRoute(updatePriceBands, {
    load: findForChange,
    version: (row) => row.version,
    present: async (row, { database, now }) => presentPriceBands(database, row, now),
    handle: async (call, row) => {
      checkEdges(call.body);
      const changes = await bandChanges(call.database, row, call.body);
      const after = await change(call, row, {}, 'settings.updatePriceBands', changes);
      if (after !== row) await writeOwnEdges(actingOf(call), row, call.body);
      return presentPriceBands(call.database, after, call.now);
    },
  }),
];
