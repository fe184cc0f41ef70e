import type { WallTime } from '@/domain/calendar';
import type { Fen, Li } from '@/domain/money';
import type { OrderStatus } from '@/domain/orders/status';

/** One line of an order as an import sends it. Its key is the order's number, these values and `occurrence`. */
export interface ImportLine {
  sku: string;
  title: string;
  /** Pieces; negative for a return, never fractional. */
  quantity: number;
  unitPriceLi: Li;
  /** 1 for the first of equal lines in the file, 2 for the second, … */
  occurrence: number;
  /** The row in the file, counted from 1 with the header's rows. */
  rowNumber: number;
}

/** An order's own values, sent once a batch with the lines of it that the batch holds. */
export interface ImportOrder {
  orderNo: string;
  /** The earliest time that its lines gave so far. */
  orderedAt: WallTime;
  buyerName: string | null;
  status: OrderStatus | null;
  /** ISO 4217, as read or as assumed for the file. */
  currency: string;
  /** Country, province or city only; no address ever gets here. */
  region: string | null;
  /** 一件代发, where the file says; `null` where it does not. */
  dropship: boolean | null;
  downstreamChannel: string | null;
  freightFen: Fen | null;
  /** 涨价或折扣 of the whole order; negative for a discount. */
  adjustmentFen: Fen | null;
  lines: ImportLine[];
}

/** What one request carries: at most `maxBatchLines` lines. The same file and choices always give the same batches. */
export interface ImportBatch {
  /** 0 for the first: an interrupted import goes on after the last one that was committed. */
  index: number;
  orders: ImportOrder[];
  lines: number;
}
