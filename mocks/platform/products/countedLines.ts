import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/**
 * Lines of the factory's orders that count as demand and whose SKU the catalogue knows, as a table `counted`:
 * standing import, valid, paid, not netted, dropped or set aside. `skus` narrows the catalogue's SKUs, by `sku.`.
 */
export function countedLines(factoryId: string, skus: SQL): SQL {
  return sql`(select sku.product_id, line.order_id, line.day, line.quantity as pieces, line.amount_fen, placed.currency,
        placed.channel, placed.store_id, placed.segment, placed.source, placed.buyer_id, orders.region
      from skus sku
      join order_skus known on known.factory_id = ${factoryId} and known.sku_id = sku.id and known.set_aside is null
      join order_lines line on line.factory_id = ${factoryId} and line.sku = known.sku
      join imports on imports.factory_id = ${factoryId} and imports.id = line.import_id
        and imports.state in ('published', 'undoing')
      join demand_orders placed on placed.factory_id = ${factoryId} and placed.order_id = line.order_id and placed.paid
      join orders on orders.factory_id = ${factoryId} and orders.id = line.order_id
        and orders.status is distinct from 'closed'
      where sku.factory_id = ${factoryId} and ${skus}
        and line.netted_with is null and not line.dropped and line.quantity > 0 and line.unit_price_li > 0) as counted`;
}
