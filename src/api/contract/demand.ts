import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { isDay } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { revenueDrivers } from '@/domain/demand/drivers/driverSplit';
import { notDefinedReasons } from '@/domain/demand/measure';
import { orderSizeBins } from '@/domain/orders/size';
import { granularities } from '@/domain/period';
import { windowPresets } from '@/domain/window';
import { endpoint, nothing } from './define';
import { count, currency, day, factoryParams, fen, id, instant, queryInteger } from './shapes';

/** The most periods that a series answers: ten years of days. */
export const mostPeriods = 3660;
/** Stores that the split names; the others stand together under `null`. */
export const storesNamed = 12;

const windowDay = day.check(
  z.refine((value) => isDay(value) && value >= '1980-01-01' && value <= '2200-12-31', { error: 'not-a-day' }),
);
const presetNames = windowPresets.map(String);
const preset = z.pipe(
  z.string().check(z.refine((value) => presetNames.includes(value), { error: 'not-allowed' })),
  z.transform((value) => windowPresets.find((entry) => String(entry) === value) ?? ('all' as const)),
);
const size = queryInteger(1, 1_000_000_000);

export const demandQuery = z.object({
  /** Days that end at the last complete day, or `all`; `from` and `to` go before it. 90 without either. */
  window: z.optional(preset),
  from: z.optional(windowDay),
  to: z.optional(windowDay),
  /** By the window's length unless given. */
  granularity: z.optional(z.enum(granularities)),
  /** The factory's own if it has orders in it, else the one with most orders. */
  currency: z.optional(currency),
  storeId: z.optional(id),
  channel: z.optional(z.enum(channels)),
  segment: z.optional(z.enum(buyerSegments)),
  /** Selects whole orders by their pieces; both ends included, without `sizeTo` open. */
  sizeFrom: z.optional(size),
  sizeTo: z.optional(size),
});

const span = z.object({ from: day, to: day });
export const comparedSpan = z.object({
  window: span,
  before: span,
  /** False when orders are not known for the whole period before: then nothing is compared. */
  beforeCovered: z.boolean(),
});

const reason = z.nullable(z.enum(notDefinedReasons));
const figure = { value: z.nullable(z.number()), reason, n: count, tooFew: z.boolean() };

/** A figure or why there is none, how many cases stand behind it, the same before, and how it moved. */
export const demandMeasure = z.object({
  ...figure,
  before: z.object(figure),
  change: z.object({
    /** `ratio`: 0.1 is 10 % more; `points`: a plain difference, of shares (0.1 is 10 points) or of pieces. */
    kind: z.enum(['ratio', 'points']),
    value: z.nullable(z.number()),
    reason,
    tooFew: z.boolean(),
  }),
});
export type DemandMeasure = z.output<typeof demandMeasure>;

export const demandMeasureIds = [
  'medianPieces',
  'fragmentationRate',
  'smallOrderShare',
  'smallOrderPiecesShare',
  'buyers',
  'effectiveBuyers',
  'repurchaseRate',
  'gmvFen',
  'netGmvFen',
  'orders',
  'pieces',
  'refundFen',
  'unpaidFen',
] as const;
export type DemandMeasureId = (typeof demandMeasureIds)[number];

/** What one day, week or month holds; `repurchaseRate` is that of the 90 days that end with it. */
const seriesPoint = z.object({
  orders: count,
  pieces: count,
  gmvFen: fen,
  buyers: count,
  effectiveBuyers: z.nullable(z.number()),
  medianPieces: z.nullable(z.number()),
  fragmentationRate: z.nullable(z.number()),
  smallOrderShare: z.nullable(z.number()),
  repurchaseRate: z.nullable(z.number()),
});
export type DemandSeriesPoint = z.output<typeof seriesPoint>;

const sums = { orders: count, pieces: count, gmvFen: fen };

/** A part of a split, with the same before; the parts of a split add up to its whole. */
const part = z.object({ ...sums, before: z.object(sums) });
export type DemandPart = z.output<typeof part>;

const split = <S extends z.ZodMiniType>(key: S) =>
  z.object({ whole: part, parts: z.array(z.extend(part, { key })) });

/** Orders of known buyers alone. */
const knownTrade = z.object({ buyers: count, orders: count, pieces: count, gmvFen: fen });

/** What moved GMV: an exact split into four effects (LMDI), of known buyers alone. */
const drivers = z.object({
  current: knownTrade,
  before: knownTrade,
  /** Fen of each driver, which add up to the change; null where one of the factors is not above 0. */
  effects: z.nullable(z.object({ buyers: z.number(), frequency: z.number(), lotSize: z.number(), price: z.number() })),
  /** The factor that is 0 or not defined. */
  missing: z.nullable(z.object({ driver: z.enum(revenueDrivers), period: z.enum(['before', 'after']) })),
});
export type DemandDrivers = z.output<typeof drivers>;

const breadthShares = {
  largestShare: z.nullable(z.number()),
  largestFourShare: z.nullable(z.number()),
  largestFifthShare: z.nullable(z.number()),
  herfindahl: z.nullable(z.number()),
};

/** How GMV lies on known buyers, those with GMV above 0; shares from 0 to 1. */
const breadth = z.object({ buyers: count, ...breadthShares, before: z.object({ buyers: count, ...breadthShares }) });
export type DemandBreadth = z.output<typeof breadth>;

const figures = z.object({
  ...comparedSpan.shape,
  /** Whether the window ends on or before the last complete day. */
  complete: z.boolean(),
  /** The repurchase rate's own 90 days, and the 90 before them. */
  repurchase: comparedSpan,
  granularity: z.enum(granularities),
  measures: z.record(z.enum(demandMeasureIds), demandMeasure),
  /** The middle half of the orders' sizes. */
  quartiles: z.object({ p25: z.nullable(z.number()), p75: z.nullable(z.number()) }),
  /** Orders and lines that name no buyer: counted everywhere but as buyers. */
  withoutBuyer: z.object({ orders: count, lines: count, ofOrders: count, ofLines: count }),
  refunds: z.object({ orders: count, pieces: count }),
  unpaid: z.object({ orders: count, pieces: count }),
  series: z.array(
    z.object({
      start: day,
      end: day,
      /** False where the window or the data cover only a part. */
      complete: z.boolean(),
      current: seriesPoint,
      /** The same days, the window's length earlier; null where orders are not known for them. */
      before: z.nullable(seriesPoint),
    }),
  ),
  drivers,
  breadth,
  /** Orders by size under every filter but the size itself. */
  histogram: z.array(
    z.object({
      bin: z.enum(orderSizeBins.map((bin) => bin.id)),
      from: count,
      to: z.nullable(count),
      orders: count,
      pieces: count,
      before: z.object({ orders: count, pieces: count }),
    }),
  ),
  /** Each under every filter but its own, so that one can be changed for another. */
  splits: z.object({
    channel: split(z.enum(channels)),
    segment: split(z.enum(buyerSegments)),
    store: split(z.nullable(z.object({ id, number: z.string(), name: z.string() }))),
  }),
});
export type DemandFigures = z.output<typeof figures>;

/** What is known of the chosen store, channel and currency: figures end by default at the last complete day. */
export const demandData = z.nullable(
  z.object({ firstDay: day, lastDay: day, lastCompleteDay: day, refreshedAt: z.nullable(instant) }),
);

export const demandOverviewReply = z.object({
  /** Null when nothing was ever ordered; then `figures` is null too. */
  currency: z.nullable(currency),
  /** Every currency that has orders; amounts of different ones are never added. */
  currencies: z.array(currency),
  zone: z.string(),
  /** Orders with fewer pieces are small. */
  smallOrderThreshold: count,
  data: demandData,
  figures: z.nullable(figures),
});
export type DemandOverview = z.output<typeof demandOverviewReply>;

export const demandOverview = endpoint({
  id: 'demand.overview',
  summary: 'Demand in a window against the period before: measures, series, order sizes and splits',
  method: 'GET',
  path: '/factories/{factoryId}/demand',
  access: { right: 'demand.read' },
  params: factoryParams,
  query: demandQuery,
  body: nothing,
  response: demandOverviewReply,
});
