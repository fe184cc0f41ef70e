import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { OrderLineRecord, OrderRecord } from '@/api/contract/orders';
import { lineFates } from '@/domain/orders/lineFate';
import { orderStatuses } from '@/domain/orders/status';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { presentFate } from '../imports/rollup/fate';

const lineRow = z.object({
  id: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  unitPriceLi: sqlNumber,
  amountFen: sqlNumber,
  occurrence: z.number(),
  fate: z.enum([...lineFates, 'dropped']),
  setAsideCode: z.nullable(z.string()),
  partnerOrderId: z.nullable(z.string()),
  partnerOrderNo: z.nullable(z.string()),
});

/** The order's lines that standing imports saw, and what became of each. */
export async function linesOfOrder(database: Database, factoryId: string, orderId: string): Promise<OrderLineRecord[]> {
  const rows = await rowsOf(
    database,
    sql`select l.id, l.sku, l.title, l.quantity, l.unit_price_li as "unitPriceLi", l.amount_fen as "amountFen", l.occurrence,
        ${presentFate} as fate, k.set_aside as "setAsideCode", po.id as "partnerOrderId", po.order_no as "partnerOrderNo"
      from order_lines l
      join orders o on o.factory_id = ${factoryId} and o.id = l.order_id
      join imports i on i.factory_id = ${factoryId} and i.id = l.import_id and i.state = 'published'
      left join order_skus k on k.factory_id = ${factoryId} and k.sku = l.sku
      left join (order_lines pl join orders po on po.factory_id = ${factoryId} and po.id = pl.order_id)
        on pl.factory_id = ${factoryId} and pl.id = l.netted_with
      where l.factory_id = ${factoryId} and l.order_id = ${orderId}
      order by l.id`,
    lineRow,
  );
  return rows.map(({ partnerOrderId, partnerOrderNo, ...line }) => ({
    ...line,
    nettedWith:
      partnerOrderId === null || partnerOrderNo === null ? null : { orderId: partnerOrderId, orderNo: partnerOrderNo },
  }));
}

/** The standing imports that saw the order. */
export function importsOfOrder(database: Database, factoryId: string, orderId: string): Promise<OrderRecord['imports']> {
  return rowsOf(
    database,
    sql`select i.number, i.file_name as "fileName", s.status from import_orders s
      join imports i on i.factory_id = ${factoryId} and i.id = s.import_id and i.state = 'published'
      where s.factory_id = ${factoryId} and s.order_id = ${orderId} order by i.id`,
    z.object({ number: z.string(), fileName: z.string(), status: z.nullable(z.enum(orderStatuses)) }),
  );
}
