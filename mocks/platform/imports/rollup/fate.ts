import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

interface FateColumns {
  quantity: SQL;
  unitPriceLi: SQL;
  status: SQL;
  /** Whether another line cancels it. */
  netted: SQL;
  /** Whether its SKU is set aside. */
  setAside: SQL;
  dropped: SQL;
}

/**
 * The domain's `lineFate` as one SQL expression, so that a million lines need not leave the database; `dropped` comes
 * before all others. A test holds the two equal over every combination.
 */
export function lineFateSql({ quantity, unitPriceLi, status, netted, setAside, dropped }: FateColumns): SQL {
  return sql`case
    when ${dropped} then 'dropped'
    when ${netted} then 'netted'
    when ${quantity} < 0 and ${unitPriceLi} > 0 and not ${setAside} then 'refund'
    when ${quantity} <= 0 then 'quantity'
    when ${unitPriceLi} <= 0 then 'price'
    when ${status} = 'closed' then 'closed'
    when ${setAside} then 'set_aside'
    when ${status} = 'pending_payment' then 'unpaid'
    else 'kept' end`;
}

/** The fate of lines that no job is preparing anew, from `orders o`, `order_lines l` and `order_skus k`. */
export const presentFate = lineFateSql({
  quantity: sql`l.quantity`,
  unitPriceLi: sql`l.unit_price_li`,
  status: sql`o.status`,
  netted: sql`(l.netted_with is not null)`,
  setAside: sql`(k.set_aside is not null)`,
  dropped: sql`l.dropped`,
});

/** The domain's `buyerSegment` of an order `o` and its buyer `b`. */
export const segmentSql = sql`case when o.dropship then 'dropship' else coalesce(b.buyer_type, 'unknown') end`;
