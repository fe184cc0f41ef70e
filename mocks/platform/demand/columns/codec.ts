import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import { ByteReader, ByteWriter } from './bytes';
import type { BandColumns, OrderColumns, OrderGroup } from './orderColumns';
import { bandColumns, bandFields } from './orderColumns';

/** A new format gets a new number, and its migration empties `demand_columns`. */
const format = 1;

/** Names stand in the bytes themselves, so that no later order of the domain's lists can change what is meant. */
const names = z.object({
  stores: z.array(z.string()),
  channels: z.array(z.enum(channels)),
  segments: z.array(z.enum(buyerSegments)),
  sources: z.array(z.enum(orderSources)),
});
type Names = z.output<typeof names>;

/** Packs orders; the bytes are the same for the same orders. */
export function encodeOrders(columns: Omit<OrderColumns, 'bands'>): Uint8Array {
  const { orders, groups, refunds } = columns;
  const known: Names = {
    stores: distinct(groups.map(({ storeId }) => storeId)),
    channels: distinct(groups.map(({ channel }) => channel)),
    segments: distinct(groups.map(({ segment }) => segment)),
    sources: distinct(groups.map(({ source }) => source)),
  };
  const writer = new ByteWriter();
  for (const count of [format, orders, groups.length, refunds.row.length]) writer.count(count);
  writer.text(JSON.stringify(known));
  writer.column(groups.map(({ storeId }) => known.stores.indexOf(storeId)));
  writer.column(groups.map(({ channel }) => known.channels.indexOf(channel)));
  writer.column(groups.map(({ segment }) => known.segments.indexOf(segment)));
  writer.column(groups.map(({ source }) => known.sources.indexOf(source)));
  writer.column(groups.map(({ paid }) => (paid ? 1 : 0)));
  const firstDay = columns.day[0] ?? 0;
  writer.count(firstDay);
  writer.column(columns.day.map((day, index) => day - (columns.day[index - 1] ?? firstDay)));
  for (const column of [columns.group, columns.buyer, columns.lines, columns.pieces, columns.fen]) writer.column(column);
  for (const column of [refunds.row, refunds.pieces, refunds.fen]) writer.column(column);
  return writer.bytes();
}

/** Throws for bytes of another format, or cut off. */
export function decodeOrders(bytes: Uint8Array): Omit<OrderColumns, 'bands'> {
  const reader = new ByteReader(bytes);
  if (reader.count() !== format) throw new RangeError('Packed orders are of another format');
  const [orders, groupCount, refundCount] = [reader.count(), reader.count(), reader.count()];
  const groups = decodeGroups(reader, groupCount);
  let current = reader.count();
  const day = reader.column(new Int32Array(orders));
  for (let index = 0; index < orders; index += 1) day[index] = current += day[index] ?? 0;
  return {
    orders,
    groups,
    day,
    group: reader.column(new Int32Array(orders)),
    buyer: reader.column(new Int32Array(orders)),
    lines: reader.column(new Int32Array(orders)),
    pieces: reader.column(new Int32Array(orders)),
    fen: reader.column(new Float64Array(orders)),
    refunds: {
      row: reader.column(new Int32Array(refundCount)),
      pieces: reader.column(new Int32Array(refundCount)),
      fen: reader.column(new Float64Array(refundCount)),
    },
  };
}

function decodeGroups(reader: ByteReader, count: number): OrderGroup[] {
  const known = names.parse(JSON.parse(reader.text()));
  const next = () => reader.column(new Int32Array(count));
  const [store, channel, segment, source, paid] = [next(), next(), next(), next(), next()];
  return Array.from({ length: count }, (_, index) => ({
    storeId: named(known.stores, store[index]),
    channel: named(known.channels, channel[index]),
    segment: named(known.segments, segment[index]),
    source: named(known.sources, source[index]),
    paid: paid[index] === 1,
  }));
}

/** Packs what the same orders hold of each price band. */
export function encodeBands(bands: BandColumns): Uint8Array {
  const writer = new ByteWriter();
  writer.count(format);
  writer.count(bands.lowPieces.length);
  for (const field of bandFields) writer.column(bands[field]);
  return writer.bytes();
}

/** Throws for bytes of another format, or cut off. */
export function decodeBands(bytes: Uint8Array): BandColumns {
  const reader = new ByteReader(bytes);
  if (reader.count() !== format) throw new RangeError('Packed price bands are of another format');
  const orders = reader.count();
  // The fields are asked for in the order in which they were written.
  return bandColumns(() => reader.column(new Float64Array(orders)));
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function named<T>(values: readonly T[], index: number | undefined): T {
  const value = index === undefined ? undefined : values[index];
  if (value === undefined) throw new RangeError('Packed orders name what they do not list');
  return value;
}
