import { and, eq, inArray } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { demandQuery } from '@/api/contract/demand';
import { demandOverview, mostPeriods } from '@/api/contract/demand';
import { demandCurrency } from '@/domain/demand/demandCurrency';
import { defaultGranularity } from '@/domain/period';
import type { DayWindow, WindowPreset } from '@/domain/window';
import { defaultWindowPreset, resolveWindow, windowEnding, windowLength } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { oneState } from '@mocks/db/database';
import { factories, stores } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { invalidField } from '../core/problem';
import { memberRoute } from '../core/route';
import { daysNeeded, foldCells } from './cells';
import { readOrders } from './columns/read';
import { figuresOf } from './figures';
import type { DataSpan } from './span';
import { currenciesOf, dataSpan } from './span';
import type { StoreName } from './splits';
import { storesToName } from './splits';

type Query = z.output<typeof demandQuery>;
type DemandCall = Pick<MemberCall<unknown, Query, unknown>, 'tenancy' | 'query'>;

const shortestDays = { day: 1, week: 7, month: 28 };

/** The window that the query asks for; one of `from` and `to` alone is completed to the default length. */
function windowChoice(query: Query, data: DataSpan): WindowPreset | DayWindow {
  if (query.from === undefined && query.to === undefined) return query.window ?? defaultWindowPreset;
  const to = query.to ?? data.lastCompleteDay;
  return { from: query.from ?? windowEnding(to, defaultWindowPreset).from, to };
}

async function storeNames(database: Database, factoryId: string, ids: string[]): Promise<StoreName[]> {
  if (ids.length === 0) return [];
  return database
    .select({ id: stores.id, number: stores.number, name: stores.name })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), inArray(stores.id, ids)));
}

/** Everything that is read for an answer, of one state of the database: jobs publish between two statements. */
async function readState(database: Database, { tenancy, query }: DemandCall) {
  const [factory] = await database
    .select({ threshold: factories.smallOrderThreshold })
    .from(factories)
    .where(eq(factories.id, tenancy.id));
  const present = await currenciesOf(database, tenancy.id);
  const currency = demandCurrency(query.currency, tenancy.currency, present);
  const head = {
    currency,
    currencies: present.map((entry) => entry.currency),
    zone: tenancy.zone,
    smallOrderThreshold: factory?.threshold ?? 0,
  };
  if (currency === null) return { head, read: null };
  // A store without orders has no span of its own: the page then shows its zeros over the factory's.
  const data =
    (await dataSpan(database, tenancy.id, currency, query)) ?? (await dataSpan(database, tenancy.id, currency, {}));
  if (data === null) return { head, read: null };
  const resolved = resolveWindow(windowChoice(query, data), {
    firstOrderDay: data.firstDay,
    lastCompleteDay: data.lastCompleteDay,
  });
  const days = windowLength(resolved.window);
  const granularity = query.granularity ?? defaultGranularity(days);
  if (days > mostPeriods * shortestDays[granularity]) throw invalidField('/granularity', 'too-fine', { most: mostPeriods });
  const orders = await readOrders(database, { factoryId: tenancy.id, currency, span: daysNeeded(resolved), withBands: false });
  return { head, read: { data, resolved, granularity, orders } };
}

export const demandRoutes = [
  memberRoute(demandOverview, async (call) => {
    const { database, tenancy, query } = call;
    const { head, read } = await database.transaction((snapshot) => readState(snapshot, call), oneState);
    if (read === null) return { ...head, data: null, figures: null };
    const { orders, ...rest } = read;
    const cells = foldCells(orders, { filter: query, compared: rest.resolved, granularity: rest.granularity });
    const named = await storeNames(database, tenancy.id, storesToName(cells, query));
    return {
      ...head,
      data: rest.data,
      figures: figuresOf({ cells, filter: query, ...rest, threshold: head.smallOrderThreshold, stores: named }),
    };
  }),
];
