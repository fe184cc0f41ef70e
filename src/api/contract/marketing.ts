import * as z from 'zod/mini';
import { orderSources } from '@/domain/orders/source';
import { sourceGroups } from '@/domain/orders/sourceGroup';
import { priceBandParts } from '@/domain/priceBands';
import { granularities } from '@/domain/period';
import { comparedSpan, demandData, demandMeasure, demandQuery } from './demand';
import { endpoint, nothing } from './define';
import { count, currency, day, factoryParams, fen } from './shapes';

export const marketingQuery = z.omit(demandQuery, { sizeFrom: true, sizeTo: true });

export const marketingMeasureIds = ['gmvFen', 'orders', 'buyers', 'sharedShare', 'platformShare', 'midHighShare'] as const;
export type MarketingMeasureId = (typeof marketingMeasureIds)[number];

const brought = { orders: count, gmvFen: fen, buyers: count, smallOrders: count };
/** What a source brought, with the same before. Orders and GMV add up over the sources, buyers do not. */
const sourcePart = z.object({ ...brought, before: z.object(brought) });
export type SourcePart = z.output<typeof sourcePart>;

const sold = { pieces: count, gmvFen: fen };
/** What was sold of a price band, with the same before; the parts add up. */
const bandPart = z.object({ ...sold, before: z.object(sold) });
export type BandPart = z.output<typeof bandPart>;

const seriesPart = z.object({ orders: count, gmvFen: fen, buyers: count });

const figures = z.object({
  ...comparedSpan.shape,
  complete: z.boolean(),
  granularity: z.enum(granularities),
  /** `sharedShare` and `platformShare` are of all GMV, `midHighShare` of the GMV whose price band is known. */
  measures: z.record(z.enum(marketingMeasureIds), demandMeasure),
  sources: z.object({
    whole: sourcePart,
    groups: z.array(z.extend(sourcePart, { key: z.enum(sourceGroups) })),
    parts: z.array(z.extend(sourcePart, { key: z.enum(orderSources), group: z.enum(sourceGroups) })),
  }),
  bands: z.object({ whole: bandPart, parts: z.array(z.extend(bandPart, { key: z.enum(priceBandParts) })) }),
  series: z.array(
    z.object({
      start: day,
      end: day,
      complete: z.boolean(),
      whole: seriesPart,
      /** The same days, the window's length earlier; null where orders are not known for them. */
      before: z.nullable(seriesPart),
      sources: z.record(z.enum(orderSources), seriesPart),
      groups: z.record(z.enum(sourceGroups), seriesPart),
      bands: z.record(z.enum(priceBandParts), z.object(sold)),
    }),
  ),
});
export type MarketingFigures = z.output<typeof figures>;

export const marketingOverviewReply = z.object({
  currency: z.nullable(currency),
  currencies: z.array(currency),
  zone: z.string(),
  /** Orders with fewer pieces are small. */
  smallOrderThreshold: count,
  data: demandData,
  figures: z.nullable(figures),
});
export type MarketingOverview = z.output<typeof marketingOverviewReply>;

export const marketingOverview = endpoint({
  id: 'marketing.overview',
  summary: 'Where buyers come from and which price bands they buy, in a window against the period before',
  method: 'GET',
  path: '/factories/{factoryId}/marketing',
  access: { right: 'marketing.read' },
  params: factoryParams,
  query: marketingQuery,
  body: nothing,
  response: marketingOverviewReply,
});
