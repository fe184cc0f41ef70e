import * as z from 'zod/mini';
import { invalidReasons } from '@/domain/orders/validity';
import { count, currency, fen } from './shapes';

const amounts = z.array(z.object({ currency, fen }));

/**
 * What an import came to when it was published, or when its duplicates were last dropped or taken back. The parts of
 * `lines` (kept, unpaid, refunds, netted, dropped, set aside, invalid) add up to it; orders, buyers, pieces and amounts
 * are those of the file's kept lines.
 */
const fileReport = z.object({
  lines: count,
  kept: count,
  unpaid: count,
  /** Returns that take no sale back. */
  refunds: count,
  nettedLines: count,
  /** Pairs with at least one line of the file. */
  nettedPairs: count,
  /** Duplicates that a person took out. */
  dropped: count,
  setAside: z.array(z.object({ code: z.string(), lines: count })),
  invalid: z.record(z.enum(invalidReasons), count),
  /** Lines that repeat an equal one of their order: counted, and flagged. */
  duplicates: count,
  /** Kept lines that name no buyer. */
  withoutBuyer: count,
  orders: count,
  buyers: count,
  pieces: count,
  gmv: amounts,
});

/** All that counts in the factory once the import is published. */
const totals = z.object({
  orders: count,
  buyers: count,
  lines: count,
  pieces: count,
  gmv: amounts,
});

export const importReport = z.object({ file: fileReport, totals });
export type ImportReport = z.output<typeof importReport>;
