import type { CsvValue } from './csv';

/** A workbook of one sheet. Every text is a text cell, so that no spreadsheet runs one as a formula. */
export async function toWorkbook(
  head: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  widths: readonly number[],
): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      return typeof value === 'number' ? { type: Number, value } : { type: String, value };
    }),
  );
  const heads = head.map((value) => ({ type: String, value, fontWeight: 'bold' as const }));
  return writeXlsxFile([heads, ...cells], { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob();
}
