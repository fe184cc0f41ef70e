import * as z from 'zod/mini';
import { earliestOrderDay } from '@/domain/orderImport/limits';
import * as limits from '@/domain/orderImport/limits';
import { maxQuantity, maxUnitPriceLi } from '@/domain/sheets/limits';
import { isWallTime } from '@/domain/calendar';
import { orderStatuses } from '@/domain/orders/status';
import { currency } from './shapes';

/** Text of a cell: trimmed, neither empty nor with control characters or broken surrogates, which no database keeps. */
const cell = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

const whole = (most: number) => z.int().check(z.minimum(-most), z.maximum(most));

const orderTime = z
  .string()
  .check(
    z.refine(isWallTime, { error: 'not-a-time', abort: true }),
    z.refine((time) => time.slice(0, 10) >= earliestOrderDay, { error: 'too-early' }),
  );

const line = z
  .strictObject({
    sku: cell(limits.maxSkuLength),
    title: z.string().check(z.trim(), z.maxLength(limits.maxTitleLength), z.regex(/^[^\p{Cc}\p{Cs}]*$/u)),
    quantity: whole(maxQuantity),
    unitPriceLi: whole(maxUnitPriceLi),
    occurrence: z.int().check(z.minimum(1), z.maximum(limits.maxImportLines)),
    /** Row in the file, from 1. */
    rowNumber: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  })
  .check(
    z.refine(({ quantity, unitPriceLi }) => Math.abs(quantity * unitPriceLi) <= limits.maxLineAmountLi, {
      error: 'amount-out-of-range',
    }),
  );

const orderAmount = z.nullable(whole(limits.maxLineAmountLi));

const order = z.strictObject({
  orderNo: cell(limits.maxOrderNoLength),
  /** The order's earliest time so far, by the factory's wall clock. */
  orderedAt: orderTime,
  buyerName: z.nullable(cell(limits.maxBuyerNameLength)),
  status: z.nullable(z.enum(orderStatuses)),
  currency,
  /** Country, province or city; an address never comes here. */
  region: z.nullable(cell(limits.maxRegionLength)),
  dropship: z.nullable(z.boolean()),
  downstreamChannel: z.nullable(cell(limits.maxChannelLength)),
  freightFen: orderAmount,
  adjustmentFen: orderAmount,
  lines: z.array(line).check(z.minLength(1), z.maxLength(limits.maxBatchLines)),
});

const remark = z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));
const remarkParams = z.record(
  z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  z.union([remark, z.number(), z.array(remark).check(z.maxLength(50))]),
);

/** A row or order that did not come in, or came in with a remark; the app turns `code` and `params` into words. */
const issue = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z-]{1,60}$/)),
  scope: z.enum(['file', 'row', 'order']),
  level: z.enum(['error', 'warning']),
  row: z.nullable(z.int().check(z.minimum(1), z.maximum(10_000_000))),
  orderNo: z.nullable(cell(limits.maxOrderNoLength)),
  params: remarkParams,
});

/** Issues that one request may carry. */
const mostIssues = 5_000;

export const importIssues = z.array(issue).check(z.maxLength(mostIssues));

/** At most `maxBatchLines` lines in all; each order once, with the lines of it that this batch holds. */
export const importBatch = z.strictObject({
  /** 0 for the first, then one by one. */
  position: z.int().check(z.minimum(0), z.maximum(100_000)),
  orders: z.array(order).check(z.maxLength(limits.maxBatchLines)),
  issues: importIssues,
});
export type ImportBatchBody = z.output<typeof importBatch>;
