import { eq } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { mostPeriods } from '@/api/contract/demand';
import type { marketingQuery } from '@/api/contract/marketing';
import { demandCurrency } from '@/domain/demand/demandCurrency';
import { defaultGranularity } from '@/domain/period';
import type { DayWindow, ResolvedWindow, WindowPreset } from '@/domain/window';
import { defaultWindowPreset, resolveWindow, windowEnding, windowLength } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { oneState } from '@mocks/db/database';
import { factories } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { invalidField } from '../core/problem';
import { readOrders } from './columns/read';
import type { DataSpan } from './span';
import { currenciesOf, dataSpan } from './span';

type Query = z.output<typeof marketingQuery>;
type StateCall = Pick<MemberCall<unknown, Query, unknown>, 'database' | 'tenancy' | 'query'>;

/** Which orders a page's figures are made of, and what of each. */
interface Needed {
  span: (resolved: ResolvedWindow) => DayWindow;
  withBands: boolean;
}

const shortestDays = { day: 1, week: 7, month: 28 };

/** The window that the query asks for; one of `from` and `to` alone is completed to the default length. */
function windowChoice(query: Query, data: DataSpan): WindowPreset | DayWindow {
  if (query.from === undefined && query.to === undefined) return query.window ?? defaultWindowPreset;
  const to = query.to ?? data.lastCompleteDay;
  return { from: query.from ?? windowEnding(to, defaultWindowPreset).from, to };
}

/**
 * Everything that is read for the figures of a window, of one state of the database: jobs publish between two
 * statements. `read` is null where nothing was ever ordered.
 */
export function readState(call: StateCall, needed: Needed) {
  return call.database.transaction((snapshot) => readAll(snapshot, call, needed), oneState);
}

async function readAll(database: Database, { tenancy, query }: StateCall, needed: Needed) {
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
  const { withBands } = needed;
  const orders = await readOrders(database, { factoryId: tenancy.id, currency, span: needed.span(resolved), withBands });
  return { head, read: { data, resolved, granularity, orders } };
}
