import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { channels } from '@/domain/channel';
import { lineFates } from '@/domain/orders/lineFate';
import { orderSources } from '@/domain/orders/source';
import { orderStatuses } from '@/domain/orders/status';
import { endpoint, nothing } from './define';
import { count, currency, day, factoryParams, fen, id, listQuery, ofRecord, page, queryFlag, queryInteger, storable, wallTime } from './shapes';

export const orderRow = z.object({
  id,
  orderNo: z.string(),
  orderedAt: wallTime,
  store: z.object({ id, number: z.string(), name: z.string() }),
  channel: z.enum(channels),
  /** Null where no member is known; not in the answer for those who may not see buyers. */
  buyer: z.optional(z.nullable(z.object({ id, number: z.string(), memberName: z.string() }))),
  region: z.string(),
  segment: z.enum(buyerSegments),
  source: z.enum(orderSources),
  status: z.nullable(z.enum(orderStatuses)),
  currency,
  paid: z.boolean(),
  /** What counts of it in demand: valid, netted lines that are neither set aside nor dropped; 待付款 when not `paid`. */
  lines: count,
  pieces: count,
  gmvFen: fen,
  refundPieces: count,
  refundFen: fen,
});
export type OrderRow = z.output<typeof orderRow>;

export const orderSortFields = ['day', 'pieces', 'gmvFen'] as const;
const size = queryInteger(0, 1_000_000_000);
const access = { right: 'demand.read' } as const;

export const listOrders = endpoint({
  id: 'orders.list',
  summary: "The factory's orders, such as those behind a figure of the demand page",
  method: 'GET',
  path: '/factories/{factoryId}/orders',
  access,
  params: factoryParams,
  query: z.extend(listQuery(orderSortFields), {
    /** The exact number. */
    orderNo: z.optional(z.string().check(z.maxLength(64), storable)),
    from: z.optional(day),
    to: z.optional(day),
    storeId: z.optional(id),
    channel: z.optional(z.enum(channels)),
    segment: z.optional(z.enum(buyerSegments)),
    source: z.optional(z.enum(orderSources)),
    currency: z.optional(currency),
    sizeFrom: z.optional(size),
    sizeTo: z.optional(size),
    paid: z.optional(queryFlag),
    /** True: only orders with a line that counts. */
    counted: z.optional(queryFlag),
    buyerId: z.optional(id),
    /** A SKU as orders call it. */
    sku: z.optional(z.string().check(z.maxLength(128), storable)),
  }),
  body: nothing,
  response: page(orderRow),
});

const orderLine = z.object({
  id,
  sku: z.string(),
  title: z.string(),
  quantity: z.int(),
  unitPriceLi: z.int(),
  amountFen: fen,
  /** From 2 on it repeats an equal line of the order. */
  occurrence: count,
  fate: z.enum([...lineFates, 'dropped']),
  setAsideCode: z.nullable(z.string()),
  /** The order whose line cancels this one. */
  nettedWith: z.nullable(z.object({ orderId: id, orderNo: z.string() })),
});
export type OrderLineRecord = z.output<typeof orderLine>;

export const getOrder = endpoint({
  id: 'orders.get',
  summary: 'One order with its lines, what became of each, and the imports that saw it',
  method: 'GET',
  path: '/factories/{factoryId}/orders/{id}',
  access,
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.extend(orderRow, {
    dropship: z.boolean(),
    freightFen: fen,
    adjustmentFen: fen,
    orderLines: z.array(orderLine),
    /** Published imports only, oldest first, with the status that each said. */
    imports: z.array(z.object({ number: z.string(), fileName: z.string(), status: z.nullable(z.enum(orderStatuses)) })),
  }),
});
export type OrderRecord = z.output<typeof getOrder.response>;
