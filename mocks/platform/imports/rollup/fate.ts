import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

interface FateColumns {
  quantity: SQL;
  unitPriceLi: SQL;
  status: SQL;
  /** The line that cancels it; null for none. */
  nettedWith: SQL;
  /** The code that sets its SKU aside; null for goods. */
  setAside: SQL;
  dropped: SQL;
}

/**
 * The domain's `lineFate` as one SQL expression, so that a million lines need not leave the database; `dropped` comes
 * before all others. A test holds the two equal over every combination.
 */
export function lineFateSql({ quantity, unitPriceLi, status, nettedWith, setAside, dropped }: FateColumns): SQL {
  return sql`case
    when ${dropped} then 'dropped'
    when ${nettedWith} is not null then 'netted'
    when ${quantity} < 0 and ${unitPriceLi} > 0 and ${setAside} is null then 'refund'
    when ${quantity} <= 0 then 'quantity'
    when ${unitPriceLi} <= 0 then 'price'
    when ${status} = 'closed' then 'closed'
    when ${setAside} is not null then 'set_aside'
    when ${status} = 'pending_payment' then 'unpaid'
    else 'kept' end`;
}

/** The fate of lines that no job is preparing anew, from `orders o`, `order_lines l` and `order_skus k`. */
export const presentFate = lineFateSql({
  quantity: sql`l.quantity`,
  unitPriceLi: sql`l.unit_price_li`,
  status: sql`o.status`,
  nettedWith: sql`l.netted_with`,
  setAside: sql`k.set_aside`,
  dropped: sql`l.dropped`,
});

/** The domain's `buyerSegment` of an order `o` and its buyer `b`. */
export const segmentSql = sql`case when o.dropship then 'dropship' else coalesce(b.buyer_type, 'unknown') end`;
