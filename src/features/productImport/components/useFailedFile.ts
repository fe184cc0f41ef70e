import type { ProductImport } from '@/api/contract/productImports';
import type { ProductImportRow } from '@/api/contract/productImportShapes';
import { readImportRows } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { fieldText } from '@/domain/productImport/fieldText';
import { isError } from '@/domain/productImport/problems';
import { useTranslation } from '@/i18n/useTranslation';
import type { CsvValue } from '@/ui/file/csv';
import { downloadBlob } from '@/ui/file/download';
import { toWorkbook } from '@/ui/file/workbook';
import { useImportWords } from './useImportWords';

const widths = [8, 20, 40, 28, 14, 10, 10, 10, 60];

/** Hands the products that were not written to the person as a workbook that can be mended and imported again. */
export function useFailedFile(record: ProductImport): () => Promise<void> {
  const { t } = useTranslation(['productImport', 'productImportIssues']);
  const words = useImportWords();
  const factory = useFactory();

  const reasons = ({ problems, imported }: ProductImportRow): string =>
    problems
      .filter(isError)
      .map(({ code, field, value }) => `${words.field(field, imported)}: ${t(`productImportIssues:problem.${code}`)}${value === '' ? '' : ` (${value})`}`)
      .join('; ');

  const linesOf = (row: ProductImportRow): CsvValue[][] => {
    const { imported, problems } = row;
    const places = imported.skus.length === 0 ? [null] : imported.skus.map((_, index) => index);
    return places.map((index) => {
      const cell = (field: string): string => fieldText(imported, field, problems);
      const ofSku = (leaf: string): string => (index === null ? '' : cell(`skus.${index}.${leaf}`));
      return [
        row.row, row.articleNumber, cell('title'), ofSku('code'), ofSku('price') || cell('tiers'), cell('moq'), ofSku('stock'),
        ofSku('cost'),
        index === null || index === 0 ? reasons(row) : '',
      ];
    });
  };

  return async () => {
    const rows = await readImportRows(factory.id, record.id, record.state === 'ready' ? { verdict: ['failing'] } : { outcome: ['failed'] });
    const head = (['row', 'article', 'title', 'sku', 'price', 'moq', 'stock', 'cost', 'reason'] as const).map((key) => t(`failedFile.${key}`));
    downloadBlob(`${t('failedFile.name', { number: record.number })}.xlsx`, await toWorkbook(head, rows.flatMap(linesOf), widths));
  };
}
