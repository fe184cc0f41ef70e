import writeXlsxFile from 'write-excel-file/node';
import type { ExportCells, ExportHead } from './orderFiles';
import { exportHeads } from './orderFiles';

const figures: ReadonlySet<ExportHead> = new Set(['数量', '单价(元)']);
/** Cells that an order has once: merged over its rows, as in the platform's own export. */
const ofOrder: ReadonlySet<ExportHead> = new Set(['订单编号', '买家会员名', '订单状态', '订单创建时间', '收货人姓名', '收货地址', '联系手机']);

/** A 1688 export as a workbook: ids as text, figures as numbers, an order's own cells merged over its rows. */
export async function exportWorkbook(rows: readonly ExportCells[]): Promise<Uint8Array<ArrayBuffer>> {
  const spans = rows.map((_, index) => {
    const next = rows.findIndex((row, later) => later > index && row.订单编号 !== undefined);
    return (next === -1 ? rows.length : next) - index;
  });
  const cells = rows.map((row, index) =>
    exportHeads.map((head) => {
      const value = row[head];
      if (value === undefined || value === '') return null;
      if (figures.has(head)) return { type: Number, value: Number(value) };
      return { type: String, value, ...(ofOrder.has(head) && { rowSpan: spans[index] ?? 1 }) };
    }),
  );
  const heads = exportHeads.map((value) => ({ type: String, value }));
  const buffer = await writeXlsxFile([heads, ...cells]).toBuffer();
  return new Uint8Array(buffer);
}
