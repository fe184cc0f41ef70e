import { correctField } from '@/domain/productImport/correct';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit } from '../core/record';
import { judgedValues } from './check';
import type { ProductImportRecord, RowRecord } from './find';
import { changeImport, importRef } from './find';
import { judgeRows } from './judge';
import { countRows, saveImportRows } from './rowsInTurn';

/** Types fields of a row anew and judges it at once; a row that was written already is the product's own form's. */
export async function correctRow(
  acting: Acting,
  record: ProductImportRecord,
  row: RowRecord,
  cells: Readonly<Record<string, string>>,
): Promise<RowRecord> {
  if (record.state !== 'ready' && record.state !== 'done') throw new Problem(409, 'import-not-ready', { params: { state: record.state } });
  if (row.outcome !== null && row.outcome !== 'failed') throw new Problem(409, 'row-written');
  const { units } = record.choices;
  const imported = Object.entries(cells).reduce((product, [field, text]) => correctField(product, field, text, units), row.imported);
  const renamed = { ...row, imported, articleNumber: imported.articleNumber, title: imported.title ?? '', problems: imported.problems };
  // The judgement looks for other rows of the same number, so the new one must stand before it is asked.
  await saveImportRows(acting, [renamed]);
  const [judged] = await judgeRows(acting, record, [{ ...renamed, version: row.version + 1 }]);
  if (judged === undefined) throw new Error('A row was not judged');
  const after = judgedValues(judged);
  await saveImportRows(acting, [after]);
  await audit(acting, 'productImports.correct', importRef(record), Object.entries(cells).map(([field, after]) => ({ field, before: null, after })));
  await changeImport(acting, record, await countRows(acting, record));
  return { ...after, version: after.version + 1 };
}
