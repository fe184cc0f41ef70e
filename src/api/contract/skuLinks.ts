import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { count, day, factoryParams, id, instant, listQuery, page, queryList, storable, text, version } from './shapes';

export const orderSkuStates = ['waiting', 'matched', 'linked', 'not_in_catalogue'] as const;
/**
 * What the catalogue knows of a SKU that orders name: it waits for a decision, has the code of a catalogue SKU,
 * was linked by a person, or was marked as not in the catalogue.
 */
export type OrderSkuState = (typeof orderSkuStates)[number];

const catalogueSku = z.object({
  skuId: id,
  code: z.string(),
  productId: id,
  productNumber: z.string(),
  productTitle: z.string(),
});
export type CatalogueSku = z.output<typeof catalogueSku>;

export const suggestionReasons = ['same-code', 'same-article', 'same-title'] as const;

export const orderSku = z.object({
  /** As the files say it. */
  sku: z.string(),
  version,
  title: z.string(),
  state: z.enum(orderSkuStates),
  lines: count,
  pieces: count,
  firstDay: day,
  lastDay: day,
  linkedTo: z.nullable(catalogueSku),
  /** The catalogue's SKU that it looks like, while it waits. */
  suggestion: z.nullable(z.object({ ...catalogueSku.shape, reason: z.enum(suggestionReasons) })),
  decidedByName: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
});
export type OrderSku = z.output<typeof orderSku>;

export const orderSkuSortFields = ['pieces', 'lines', 'sku', 'lastDay'] as const;

export const listOrderSkus = endpoint({
  id: 'skuLinks.list',
  summary: 'SKUs as orders name them, and whether the catalogue knows them',
  method: 'GET',
  path: '/factories/{factoryId}/order-skus',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: z.extend(listQuery(orderSkuSortFields), { state: z.optional(queryList(orderSkuStates)) }),
  body: nothing,
  response: page(orderSku),
});

export const countOrderSkus = endpoint({
  id: 'skuLinks.counts',
  summary: 'How many SKUs of orders wait to be linked, and how many are decided',
  method: 'GET',
  path: '/factories/{factoryId}/order-skus/counts',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({ waiting: count, matched: count, linked: count, notInCatalogue: count }),
});
export type OrderSkuCounts = z.output<(typeof countOrderSkus)['response']>;

export const findCatalogueSkus = endpoint({
  id: 'skuLinks.candidates',
  summary: "The catalogue's SKUs that a search finds, to link one",
  method: 'GET',
  path: '/factories/{factoryId}/skus',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: z.object({ q: text(200) }),
  body: nothing,
  response: z.object({ items: z.array(catalogueSku) }),
});

const target = z.object({ sku: z.string().check(z.minLength(1), z.maxLength(200), storable), version });

export const decideOrderSkus = endpoint({
  id: 'skuLinks.decide',
  summary: 'Link SKUs of orders to the catalogue, mark them as not in it, or take the decision back',
  method: 'POST',
  path: '/factories/{factoryId}/order-skus/decisions',
  access: { right: 'orders.import' },
  params: factoryParams,
  query: nothing,
  body: z.object({
    /** Each with the version that the person saw: 409 names the first that moved meanwhile. */
    decisions: z
      .array(
        z.object({
          ...target.shape,
          /** The catalogue's SKU, `not_in_catalogue`, or null to take the decision back. */
          decision: z.nullable(z.union([z.object({ skuId: id }), z.literal('not_in_catalogue')])),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
  }),
  response: z.object({ items: z.array(orderSku) }),
});
