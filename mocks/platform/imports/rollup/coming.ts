import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { lineFateSql } from './fate';
import type { RollupScope } from './scope';
import { ofJob } from './scope';

/**
 * Values of `order_lines l` as they will be once the job is through. They ask the job's few prepared lines and the few
 * SKUs that are set aside as hashed sets, whose cost does not hang on a planner that knows nothing of fresh tables.
 */
export function comingLine(scope: RollupScope): { netted: SQL; dropped: SQL; setAside: SQL } {
  const prepared = sql`(select line_id from lines_prepared p where ${ofJob(scope, 'p')})`;
  const preparedWith = (condition: string) =>
    sql`(select line_id from lines_prepared p where ${ofJob(scope, 'p')} and ${sql.raw(condition)})`;
  return {
    netted: sql`(l.id in ${preparedWith('netted_with is not null')} or (l.netted_with is not null and l.id not in ${prepared}))`,
    dropped: sql`(l.id in ${preparedWith('dropped')} or (l.dropped and l.id not in ${prepared}))`,
    setAside: sql`(l.sku in ${setAsideSkus(scope)})`,
  };
}

/** SKUs that will be set aside: only a recount changes which. */
function setAsideSkus(scope: RollupScope): SQL {
  const now = sql`select sku from order_skus where factory_id = ${scope.factoryId} and set_aside is not null`;
  if (scope.importId !== null) return sql`(${now})`;
  return sql`(${now} and sku not in (select sku from skus_prepared kp where ${ofJob(scope, 'kp')})
    union all select sku from skus_prepared kp where ${ofJob(scope, 'kp')} and set_aside is not null)`;
}

/** The fate of a line `l` as it will be, given its order's coming status. */
export function comingFate(scope: RollupScope, status: SQL): SQL {
  return lineFateSql({ quantity: sql`l.quantity`, unitPriceLi: sql`l.unit_price_li`, status, ...comingLine(scope) });
}

/** Whether a line `l` will count, were its SKU not set aside. */
export function comingGoods(scope: RollupScope, status: SQL): SQL {
  const { netted, dropped } = comingLine(scope);
  const fate = lineFateSql({
    quantity: sql`l.quantity`,
    unitPriceLi: sql`l.unit_price_li`,
    status,
    netted,
    dropped,
    setAside: sql`false`,
  });
  return sql`(${fate} = 'kept')`;
}

/** Whether a line `l` of an order with this status counts now, were its SKU not set aside. */
export function presentGoods(status: SQL): SQL {
  const fate = lineFateSql({
    quantity: sql`l.quantity`,
    unitPriceLi: sql`l.unit_price_li`,
    status,
    netted: sql`(l.netted_with is not null)`,
    dropped: sql`l.dropped`,
    setAside: sql`false`,
  });
  return sql`(${fate} = 'kept')`;
}
