import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { dayNumber } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import type { DayWindow } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import type { OrderColumns } from './orderColumns';
import { bandColumns, bandFields, ordersOfDays } from './orderColumns';

/** A column as JSON: checked in one go, since a schema of each value would cost more than the reading. */
const integers = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));

const plainFields = ['day', 'buyer', 'lines', 'pieces', 'fen', 'refundPieces', 'refundFen'] as const;
type Field = (typeof plainFields)[number] | (typeof bandFields)[number];

const groupRow = z.object({
  storeId: z.string(),
  channel: z.enum(channels),
  segment: z.enum(buyerSegments),
  source: z.enum(orderSources),
  paid: z.boolean(),
  columns: z.partialRecord(z.enum([...plainFields, ...bandFields]), integers),
});
type GroupRow = z.output<typeof groupRow>;

const sqlOf: Record<Field, string> = {
  day: `d.day - '1970-01-01'::date`,
  buyer: 'coalesce(substr(b.number, 3)::int, 0)',
  lines: 'd.lines',
  pieces: 'd.pieces',
  fen: 'd.gmv_fen',
  refundPieces: 'd.refund_pieces',
  refundFen: 'd.refund_fen',
  lowPieces: 'd.low_pieces',
  midPieces: 'd.mid_pieces',
  highPieces: 'd.high_pieces',
  lowFen: 'd.low_fen',
  midFen: 'd.mid_fen',
  highFen: 'd.high_fen',
};

/** The rollup's rows of some spans as columns, one set for each span; all spans in one statement. */
export async function readRows(
  database: Database,
  { factoryId, currency, withBands }: { factoryId: string; currency: string; withBands: boolean },
  spans: readonly DayWindow[],
): Promise<OrderColumns[]> {
  if (spans.length === 0) return [];
  const inSpans = spans.map(({ from, to }) => sql`d.day between ${from}::date and ${to}::date`);
  const fields: readonly Field[] = withBands ? [...plainFields, ...bandFields] : plainFields;
  // One row for each group: what all of its orders share is told once.
  const rows = await rowsOf(
    database,
    sql`select d.store_id as "storeId", d.channel, d.segment, d.source, d.paid,
        json_build_object(${sql.raw(fields.map((field) => `'${field}', json_agg(${sqlOf[field]})`).join(', '))}) as columns
      from demand_orders d left join buyers b on b.factory_id = d.factory_id and b.id = d.buyer_id
      where d.factory_id = ${factoryId} and d.currency = ${currency} and (${sql.join(inSpans, sql` or `)})
      group by d.store_id, d.channel, d.segment, d.source, d.paid`,
    groupRow,
  );
  const all = byDay(rows, withBands);
  return spans.map(({ from, to }) => ordersOfDays(all, dayNumber(from), dayNumber(to)));
}

/** Puts the orders of all groups into the order of their days. */
function byDay(rows: readonly GroupRow[], withBands: boolean): OrderColumns {
  const of = (field: Field) => rows.flatMap((row) => row.columns[field] ?? []);
  const days = of('day');
  const places = placesByValue(days);
  const ints = (values: readonly number[]) => Int32Array.from(places, (place) => values[place] ?? 0);
  const floats = (values: readonly number[]) => Float64Array.from(places, (place) => values[place] ?? 0);
  const [refundPieces, refundFen] = [ints(of('refundPieces')), floats(of('refundFen'))];
  const refunded: number[] = [];
  refundPieces.forEach((pieces, row) => {
    if (pieces > 0 || (refundFen[row] ?? 0) > 0) refunded.push(row);
  });
  return {
    orders: days.length,
    day: ints(days),
    groups: rows.map(({ storeId, channel, segment, source, paid }) => ({ storeId, channel, segment, source, paid })),
    group: ints(rows.flatMap((row, index) => (row.columns.day ?? []).map(() => index))),
    buyer: ints(of('buyer')),
    lines: ints(of('lines')),
    pieces: ints(of('pieces')),
    fen: floats(of('fen')),
    refunds: {
      row: Int32Array.from(refunded),
      pieces: Int32Array.from(refunded, (row) => refundPieces[row] ?? 0),
      fen: Float64Array.from(refunded, (row) => refundFen[row] ?? 0),
    },
    bands: withBands ? bandColumns((field) => floats(of(field))) : null,
  };
}

/** The places of values in ascending order of the values, by counting: days are few. */
function placesByValue(values: readonly number[]): Int32Array {
  const next = new Map<number, number>();
  for (const value of values) next.set(value, (next.get(value) ?? 0) + 1);
  let start = 0;
  for (const value of [...next.keys()].sort((a, b) => a - b)) {
    const count = next.get(value) ?? 0;
    next.set(value, start);
    start += count;
  }
  const places = new Int32Array(values.length);
  values.forEach((value, place) => {
    const at = next.get(value) ?? 0;
    places[at] = place;
    next.set(value, at + 1);
  });
  return places;
}
