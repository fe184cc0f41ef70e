import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buyerSegments } from '@/domain/buyerType';
import { addDays, dayNumber, daysBetween } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import { fromHex, toHex } from '@mocks/platform/demand/columns/bytes';
import { decodeBands, decodeOrders, encodeBands, encodeOrders } from '@mocks/platform/demand/columns/codec';
import type { OrderColumns } from '@mocks/platform/demand/columns/orderColumns';
import { bandColumns, ordersOfDays } from '@mocks/platform/demand/columns/orderColumns';
import { spansBetween, thirdOf } from '@mocks/platform/demand/columns/thirds';

const narrow = fc.nat(200);
const wide = fc.nat(2_000_000_000);
const amount = fc.oneof(narrow, wide, fc.nat(Number.MAX_SAFE_INTEGER));

const group = fc.record({
  storeId: fc.uuid(),
  channel: fc.constantFrom(...channels),
  segment: fc.constantFrom(...buyerSegments),
  source: fc.constantFrom(...orderSources),
  paid: fc.boolean(),
});
const order = fc.record({
  day: fc.integer({ min: dayNumber('2026-03-01'), max: dayNumber('2026-03-31') }),
  group: fc.nat(5),
  buyer: fc.oneof(fc.constant(0), narrow, wide),
  lines: narrow,
  pieces: fc.oneof(narrow, wide),
  fen: amount,
  refund: fc.option(fc.record({ pieces: narrow, fen: amount })),
});

const columns = fc.tuple(fc.array(group, { minLength: 6, maxLength: 6 }), fc.array(order, { maxLength: 40 })).map(([groups, unsorted]): OrderColumns => {
  const orders = unsorted.sort((a, b) => a.day - b.day);
  const refunds = orders.flatMap(({ refund }, row) => (refund === null ? [] : [{ row, ...refund }]));
  return {
    orders: orders.length,
    groups,
    day: Int32Array.from(orders, ({ day }) => day),
    group: Int32Array.from(orders, (entry) => entry.group),
    buyer: Int32Array.from(orders, ({ buyer }) => buyer),
    lines: Int32Array.from(orders, ({ lines }) => lines),
    pieces: Int32Array.from(orders, ({ pieces }) => pieces),
    fen: Float64Array.from(orders, ({ fen }) => fen),
    refunds: {
      row: Int32Array.from(refunds, ({ row }) => row),
      pieces: Int32Array.from(refunds, ({ pieces }) => pieces),
      fen: Float64Array.from(refunds, ({ fen }) => fen),
    },
    bands: null,
  };
});

describe('packed orders', () => {
  test('come back as they went', () => {
    fc.assert(
      fc.property(columns, (given) => {
        const bytes = encodeOrders(given);
        expect({ ...decodeOrders(fromHex(toHex(bytes))), bands: null }).toEqual(given);
      }),
    );
  });

  test('so do their price bands', () => {
    const bands = fc.array(fc.array(amount, { minLength: 6, maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(bands, (rows) => {
        let field = -1;
        const given = bandColumns(() => {
          field += 1;
          return Float64Array.from(rows, (row) => row[field] ?? 0);
        });
        expect(decodeBands(encodeBands(given))).toEqual(given);
      }),
    );
  });

  test('are refused when cut off, or of another format', () => {
    fc.assert(
      fc.property(columns, fc.nat(), (given, at) => {
        const bytes = encodeOrders(given);
        expect(() => decodeOrders(bytes.subarray(0, at % bytes.length))).toThrow();
        const other = Uint8Array.from(bytes);
        other[7] = 1;
        expect(() => decodeOrders(other)).toThrow(/format/);
      }),
    );
  });

  test('hold no negative and no broken count', () => {
    const [given] = fc.sample(columns, { numRuns: 1, seed: 3 });
    if (given === undefined) throw new Error('No columns were made');
    expect(() => encodeOrders({ ...given, orders: 1, fen: Float64Array.of(-1) })).toThrow(RangeError);
    expect(() => encodeOrders({ ...given, orders: 1, fen: Float64Array.of(0.5) })).toThrow(RangeError);
  });

  test('of some days are those of all that lie in them', () => {
    fc.assert(
      fc.property(columns, fc.nat(30), fc.nat(30), (given, first, last) => {
        const [from, to] = [dayNumber('2026-03-01') + first, dayNumber('2026-03-01') + last];
        const cut = ordersOfDays(given, from, to);
        const rows = [...given.day.keys()].filter((row) => (given.day[row] ?? 0) >= from && (given.day[row] ?? 0) <= to);
        expect([...cut.fen]).toEqual(rows.map((row) => given.fen[row]));
        const refunded = [...given.refunds.row.keys()].filter((index) => rows.includes(given.refunds.row[index] ?? -1));
        expect([...cut.refunds.fen]).toEqual(refunded.map((index) => given.refunds.fen[index]));
        expect([...cut.refunds.row].map((row) => cut.fen[row])).toEqual(refunded.map((index) => given.fen[given.refunds.row[index] ?? -1]));
      }),
    );
  });
});

describe('thirds of months', () => {
  test('hold every day once', () => {
    expect(thirdOf('2026-02-10')).toEqual({ from: '2026-02-01', to: '2026-02-10' });
    expect(thirdOf('2026-02-11')).toEqual({ from: '2026-02-11', to: '2026-02-20' });
    expect(thirdOf('2026-02-28')).toEqual({ from: '2026-02-21', to: '2026-02-28' });
    expect(thirdOf('2026-03-31')).toEqual({ from: '2026-03-21', to: '2026-03-31' });
  });

  test('leave what is not packed, as few spans as can be', () => {
    const span = { from: '2026-01-05', to: '2026-03-25' };
    expect(spansBetween(span, [])).toEqual([span]);
    expect(spansBetween(span, ['2026-01-01', '2026-01-21', '2026-03-21'])).toEqual([
      { from: '2026-01-11', to: '2026-01-20' },
      { from: '2026-02-01', to: '2026-03-20' },
    ]);
    const day = fc.nat(500).map((days) => addDays('2025-06-01', days));
    fc.assert(
      fc.property(day, day, fc.array(day), (one, other, days) => {
        const asked = one < other ? { from: one, to: other } : { from: other, to: one };
        const packed = [...new Set(days.map((entry) => thirdOf(entry).from))];
        const left = spansBetween(asked, packed);
        for (let at = 0; at <= daysBetween(asked.from, asked.to); at += 1) {
          const current = addDays(asked.from, at);
          const covering = left.filter(({ from, to }) => from <= current && current <= to).length;
          expect(covering).toBe(packed.includes(thirdOf(current).from) ? 0 : 1);
        }
      }),
    );
  });
});
