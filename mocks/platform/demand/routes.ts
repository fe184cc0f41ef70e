import { and, eq, inArray } from 'drizzle-orm';
import { demandOverview } from '@/api/contract/demand';
import type { Database } from '@mocks/db/database';
import { stores } from '@mocks/db/schema';
import { memberRoute } from '../core/route';
import { daysNeeded, foldCells } from './cells';
import { figuresOf } from './figures';
import type { StoreName } from './splits';
import { storesToName } from './splits';
import { readState } from './state';

async function storeNames(database: Database, factoryId: string, ids: string[]): Promise<StoreName[]> {
  if (ids.length === 0) return [];
  return database
    .select({ id: stores.id, number: stores.number, name: stores.name })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), inArray(stores.id, ids)));
}

export const demandRoutes = [
  memberRoute(demandOverview, async (call) => {
    const { database, tenancy, query } = call;
    const { head, read } = await readState(call, { span: daysNeeded, withBands: false });
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
