import { useFactory } from '@/api/session';
import { mostTiers } from '@/domain/priceListProblems';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { EditableGrid } from '@/ui/grid/EditableGrid';
import styles from './edit.module.css';
import { EditErrors } from './EditErrors';
import { addStart, PriceHead, usePriceColumns } from './priceColumns';
import type { PriceEditor } from './priceColumns';

/** The price list alone: one row for all SKUs, or one for each, under the quantities at which prices start. */
export function LadderFields({ editor }: { readonly editor: PriceEditor }) {
  const { t } = useTranslation('productEdit');
  const factory = useFactory();
  const { form, change, errors } = editor;
  const columns = usePriceColumns(editor);
  const isOneLadder = form.quoteMode === 'by_quantity';
  const rows = isOneLadder ? [form.prices] : form.rows.map(({ prices }) => prices);
  const nameOf = (row: number): string =>
    isOneLadder ? t('unitPriceName') : form.rows[row]?.values.filter((value) => value !== '').join(' / ') || t('onlySku');
  const pointerOf = (row: number, column: number) => `/prices/${isOneLadder ? '' : row}/${column}`;
  return (
    <>
      <EditableGrid
        label={t('ladder')}
        columns={columns.map(({ column, name }) => ({
          key: String(column),
          title: <PriceHead editor={editor} column={column} />,
          name,
          align: 'end',
          inputMode: 'decimal',
        }))}
        cells={rows.map((prices) => columns.map(({ column }) => prices[column] ?? ''))}
        onChange={(cells) =>
          change(
            isOneLadder
              ? { prices: [...(cells[0] ?? [])] }
              : { rows: form.rows.map((row, index) => ({ ...row, prices: [...(cells[index] ?? row.prices)] })) },
          )
        }
        headTitle={t('startsAt')}
        rowHead={(row) => (isOneLadder ? t('unitPrice', { currency: factory.currency }) : nameOf(row))}
        rowName={nameOf}
        errorAt={(row, column) => errors[pointerOf(row, column)]}
      />
      <EditErrors
        errors={errors}
        under="/prices"
        nameOf={(rest) => (isOneLadder ? (columns[Number(rest.at(-1))]?.name ?? '') : nameOf(Number(rest[0])))}
      />
      <EditErrors errors={errors} under="/starts" nameOf={([column]) => t('startNumber', { n: Number(column) + 1 })} />
      <EditErrors errors={errors} under="/tiers" nameOf={() => t('prices')} />
      {form.quoteMode !== 'by_sku' && columns.length < mostTiers && (
        <div className={styles['acts']}>
          <Button icon="plus" onClick={() => change(addStart(form))}>
            {t('addStart')}
          </Button>
        </div>
      )}
    </>
  );
}
