import { dayOf } from '@/domain/calendar';
import type { Day, WallTime } from '@/domain/calendar';
import { cellText, excerpt, isBlank, isDamaged } from '@/domain/sheets/cells/cellText';
import { readFen } from '@/domain/sheets/cells/moneyCell';
import { readTime } from '@/domain/orderImport/cells/timeCell';
import type { DateFormat, DateOrder, TimeCell, TimeProblem } from '@/domain/orderImport/cells/timeCell';
import { headOf } from '@/domain/orderImport/columns';
import { earliestOrderDay, maxBuyerNameLength, maxChannelLength } from '@/domain/orderImport/limits';
import { readId } from '@/domain/orderImport/lineCells';
import { regionOfAddress, regionOfColumn } from '@/domain/orderImport/region';
import type { RowContext } from '@/domain/orderImport/rowContext';
import type { Cell } from '@/domain/sheets/rows';
import { parseOrderStatus } from '@/domain/orders/status';
import type { OrderStatus } from '@/domain/orders/status';

/** An order's own values as one row gives them; `null` where the row says nothing. */
export interface OrderCells {
  orderedAt: WallTime | null;
  buyerName: string | null;
  status: OrderStatus | null;
  region: string | null;
  dropship: boolean | null;
  downstreamChannel: string | null;
  freightFen: number | null;
  adjustmentFen: number | null;
  goodsTotalFen: number | null;
}

export interface OrderCellsOptions {
  /** The factory's day: an order after it is a date read wrongly. */
  today: Day;
  dateOrder: DateOrder | null;
  /** Told of each date read, for the file's summary. */
  onDate: (format: DateFormat) => void;
}

/** Reads a row's order values; `null` where one of them keeps the row out (each reason is in the log). */
export function createOrderCellsReader(options: OrderCellsOptions): (row: RowContext) => OrderCells | null {
  const readOrderTime = createTimeReader(options);
  return (row) => {
    const orderedAt = readOrderTime(row);
    const buyerName = isBlank(row.cell('buyerName')) ? '' : readId(row, 'buyerName', maxBuyerNameLength);
    if (orderedAt === undefined || buyerName === null) return null;
    return {
      orderedAt,
      buyerName: buyerName === '' ? null : buyerName,
      status: readStatus(row),
      region: readRegion(row),
      dropship: readDropship(row),
      downstreamChannel: cellText(row.cell('downstreamChannel')).slice(0, maxChannelLength) || null,
      freightFen: readOrderMoney(row, 'freight'),
      adjustmentFen: readOrderMoney(row, 'adjustment'),
      goodsTotalFen: readOrderMoney(row, 'goodsTotal'),
    };
  };
}

/** `null` for an empty cell, `undefined` for one that keeps the row out. */
function createTimeReader(options: OrderCellsOptions): (row: RowContext) => WallTime | null | undefined {
  // An order's rows mostly repeat its time: the last one is kept.
  let lastCell: Cell = null;
  let lastRead: TimeCell | TimeProblem = 'date-unreadable';
  return (row) => {
    const cell = row.cell('orderedAt');
    if (isBlank(cell)) return null;
    const read = cell === lastCell ? lastRead : readTime(cell, options.dateOrder);
    lastCell = cell;
    lastRead = read;
    const value = () => ({ value: excerpt(cellText(cell)) });
    if (typeof read === 'string') {
      row.issue(read, value());
      return undefined;
    }
    options.onDate(read.format);
    const day = dayOf(read.time);
    if (day > options.today) row.issue('date-in-future', value());
    else if (day < earliestOrderDay) row.issue('date-too-early', value());
    else {
      if (read.zoned) row.issue('date-zone-ignored', value());
      return read.time;
    }
    return undefined;
  };
}

function readStatus(row: RowContext): OrderStatus | null {
  const text = cellText(row.cell('status'));
  if (text === '') return null;
  const status = parseOrderStatus(text);
  if (status === undefined) row.issue('status-unknown', { value: excerpt(text) });
  return status ?? null;
}

function readRegion(row: RowContext): string | null {
  const text = cellText(row.cell('region'));
  const region = text === '' ? regionOfAddress(cellText(row.cell('address'))) : regionOfColumn(text);
  return region === null || isDamaged(region) ? null : region;
}

const yes = new Set(['是', 'yes', 'y', 'true', '1']);
const no = new Set(['否', 'no', 'n', 'false', '0']);

function readDropship(row: RowContext): boolean | null {
  const text = cellText(row.cell('dropship')).toLowerCase();
  if (text === '') return null;
  if (yes.has(text)) return true;
  if (no.has(text)) return false;
  row.issue('dropship-unreadable', { value: excerpt(text) });
  return null;
}

function readOrderMoney(row: RowContext, column: 'freight' | 'adjustment' | 'goodsTotal'): number | null {
  const cell = row.cell(column);
  if (isBlank(cell)) return null;
  const fen = readFen(cell);
  if (fen === null) {
    const value = excerpt(cellText(cell));
    row.issue('order-money-unreadable', { column: headOf(row.layout, column), value });
  }
  return fen;
}
