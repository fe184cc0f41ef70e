import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import type { GridColumn } from '@/ui/grid/EditableGrid';
import { EditableGrid } from '@/ui/grid/EditableGrid';
import type { Cells } from '@/ui/grid/useCells';
import styles from './edit.module.css';
import { EditErrors } from './EditErrors';
import { codeOf } from './formDraft';
import { PriceHead, usePriceColumns } from './priceColumns';
import type { SkuRow } from './productForm';
import type { ProductEditor } from './useProductEditor';

/** Each SKU's code, stock, cost, and its prices where it is quoted by itself: typed as in a spreadsheet. */
export function SkuGrid({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation('productEdit');
  const factory = useFactory();
  const { form, change, errors } = editor;
  const priced = form.quoteMode !== 'by_quantity';
  const prices = usePriceColumns(editor);
  const columns: GridColumn[] = [
    { key: 'code', title: t('code'), name: t('code'), width: 180 },
    { key: 'stock', title: t('stock'), name: t('stock'), align: 'end', inputMode: 'numeric' },
    { key: 'cost', title: t('cost', { currency: factory.currency }), name: t('costName'), align: 'end', inputMode: 'decimal' },
    ...(priced
      ? prices.map(({ column, name }) => ({
          key: `price-${column}`,
          title: <PriceHead editor={editor} column={column} />,
          name,
          align: 'end' as const,
          inputMode: 'decimal' as const,
        }))
      : []),
  ];
  const fixed = 3;
  const cells = form.rows.map((row) => [row.code, row.stock, row.cost, ...(priced ? prices.map(({ column }) => row.prices[column] ?? '') : [])]);
  const nameOf = (row: SkuRow | undefined) => row?.values.filter((value) => value !== '').join(' / ') || t('onlySku');
  const pointerAt = (row: number, column: number): string =>
    column < fixed ? `/skus/${row}/${['code', 'stock', 'costLi'][column] ?? ''}` : `/prices/${row}/${column - fixed}`;
  const set = (next: Cells): void =>
    change({
      rows: form.rows.map((row, index) => {
        const [code = '', stock = '', cost = '', ...given] = next[index] ?? [];
        return { ...row, code, stock, cost, prices: priced ? given : row.prices };
      }),
    });

  return (
    <>
      {priced && <EditErrors errors={errors} under="/starts" nameOf={([column]) => t('startNumber', { n: Number(column) + 1 })} />}
      <EditableGrid
        label={t('skuGrid')}
        columns={columns}
        cells={cells}
        onChange={set}
        headTitle={t('sku')}
        rowHead={(row) => nameOf(form.rows[row])}
        rowName={(row) => nameOf(form.rows[row])}
        rowEnd={(row) =>
          form.rows.length > 1 && (
            <IconButton
              size="small"
              icon="trash"
              label={t('removeSku', { sku: nameOf(form.rows[row]) })}
              onClick={() => change({ rows: form.rows.filter((_, index) => index !== row) })}
            />
          )
        }
        placeholder={(row, column) => {
          const known = form.rows[row];
          return column === 0 && known ? codeOf(form, { ...known, code: '' }) : undefined;
        }}
        errorAt={(row, column) => errors[pointerAt(row, column)]}
      />
      <p className={styles['help']}>{t('gridHelp')}</p>
      <EditErrors errors={errors} under="/skus" nameOf={([row]) => nameOf(form.rows[Number(row)])} />
      {priced && <EditErrors errors={errors} under="/prices" nameOf={([row]) => nameOf(form.rows[Number(row)])} />}
    </>
  );
}
