import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { ImportBatchBody } from '@/api/contract/importBatch';
import { rowsOf } from '@mocks/db/database';
import { newId } from '../../core/ids';
import type { Acting } from '../../core/record';
import { givenRows } from '../sql';

const named = z.object({ id: z.string(), name: z.string() });

/** The buyers of the orders by member name; those seen for the first time are written down, of unknown type. */
export async function buyersOf(acting: Acting, orders: ImportBatchBody['orders']): Promise<Map<string, string>> {
  const regions = new Map<string, string>();
  for (const { buyerName, region } of orders) {
    if (buyerName !== null) regions.set(buyerName, regions.get(buyerName) || region || '');
  }
  if (regions.size === 0) return new Map();
  const { database, factoryId, now } = acting;
  const names = [...regions.keys()].map((name) => ({ name }));
  const known = await rowsOf(
    database,
    sql`select buyers.id, buyers.member_name as name from ${givenRows(names, 'name text')}
      join buyers on buyers.factory_id = ${factoryId} and buyers.member_name = given.name`,
    named,
  );
  const ids = new Map(known.map(({ id, name }) => [name, id]));
  const fresh = [...regions].filter(([name]) => !ids.has(name));
  if (fresh.length === 0) return ids;
  const last = await takeNumbers(acting, fresh.length);
  const rows = fresh.map(([name, region], index) => {
    const id = newId(now);
    ids.set(name, id);
    return { id, number: `B-${last - fresh.length + index + 1}`, name, region };
  });
  await database.execute(sql`
    insert into buyers (factory_id, id, number, member_name, buyer_type, region, created_at, version)
    select ${factoryId}, id, number, name, 'unknown', region, ${now}, 1
    from ${givenRows(rows, 'id uuid, number text, name text, region text')}`);
  return ids;
}

/** Takes as many buyers' numbers; answers the last of them. */
async function takeNumbers({ database, factoryId }: Acting, count: number): Promise<number> {
  const [row] = await rowsOf(
    database,
    sql`insert into counters (factory_id, kind, last) values (${factoryId}, 'B', ${count})
      on conflict (factory_id, kind) do update set last = counters.last + ${count} returning last`,
    z.object({ last: z.number() }),
  );
  return row?.last ?? count;
}
