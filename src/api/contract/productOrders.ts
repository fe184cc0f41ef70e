import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import { endpoint, nothing } from './define';
import { count, currency, day, fen, id, ofRecord } from './shapes';

const figures = { orders: count, pieces: count, gmvFen: fen };

const part = <S extends z.ZodMiniType>(key: S) => z.array(z.object({ key, ...figures }));

const ordersInCurrency = z.object({
  currency,
  /** Both ends included; it ends at the last complete day. */
  from: day,
  to: day,
  ...figures,
  buyers: count,
  byChannel: part(z.enum(channels)),
  byStore: z.array(z.object({ key: id, number: z.string(), name: z.string(), ...figures })),
  bySegment: part(z.enum(buyerSegments)),
  bySource: part(z.enum(orderSources)),
  /** The eight regions with most pieces; '' is unknown. */
  byRegion: part(z.string()),
  otherRegions: z.object(figures),
  /** The ISO weeks that the window touches, by their Monday. */
  weeks: z.array(z.object({ start: day, complete: z.boolean(), orders: count, pieces: count, gmvFen: fen })),
});
export type ProductOrdersInCurrency = z.output<typeof ordersInCurrency>;

/** Days that "where its orders come from" looks back on. */
export const productOrdersDays = 90;

export const productOrders = endpoint({
  id: 'products.orders',
  summary: "Where a product's orders of the last 90 days come from: valid, netted, paid lines of its SKUs",
  method: 'GET',
  path: '/factories/{factoryId}/products/{id}/orders',
  access: { right: 'demand.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.object({
    /** One entry per currency: amounts of different currencies are never added. */
    currencies: z.array(ordersInCurrency),
    /** What orders call its SKUs. */
    orderedAs: z.array(z.string()),
  }),
});
