import * as z from 'zod/mini';
import { buyerTypes } from '@/domain/buyerType';
import { endpoint, nothing } from './define';
import { count, currency, day, factoryParams, fen, id, listQuery, ofRecord, page, queryList, version } from './shapes';

export const buyer = z.object({
  id,
  /** What people call it: `B-1804`. */
  number: z.string(),
  version,
  memberName: z.string(),
  buyerType: z.enum(buyerTypes),
  region: z.string(),
  /** Of what counts in demand: paid orders with a line that counts. */
  orders: count,
  pieces: count,
  gmv: z.array(z.object({ currency, fen })),
  lastOrderDay: z.nullable(day),
});
export type Buyer = z.output<typeof buyer>;

export const buyerSortFields = ['createdAt', 'memberName'] as const;

export const listBuyers = endpoint({
  id: 'buyers.list',
  summary: 'Buyers of the orders that published imports brought',
  method: 'GET',
  path: '/factories/{factoryId}/buyers',
  access: { right: 'buyers.read' },
  params: factoryParams,
  query: z.extend(listQuery(buyerSortFields), { buyerType: z.optional(queryList(buyerTypes)) }),
  body: nothing,
  response: page(buyer),
});

export const getBuyer = endpoint({
  id: 'buyers.get',
  summary: 'One buyer',
  method: 'GET',
  path: '/factories/{factoryId}/buyers/{id}',
  access: { right: 'buyers.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: buyer,
});

export const updateBuyer = endpoint({
  id: 'buyers.update',
  summary: 'Say what kind of buyer a member is; its orders move to that part of every split',
  method: 'PATCH',
  path: '/factories/{factoryId}/buyers/{id}',
  access: { right: 'orders.import' },
  params: ofRecord,
  query: nothing,
  body: z.strictObject({ buyerType: z.enum(buyerTypes) }),
  response: buyer,
  ifMatch: true,
});
