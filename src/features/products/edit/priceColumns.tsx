import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { IconButton } from '@/ui/button/Button';
import type { FormErrors } from '@/ui/form/formErrors';
import styles from './edit.module.css';
import { wholeOf } from './figures';
import { columnsOf } from './formDraft';
import type { ProductForm } from './productForm';

/** What edits prices: a product's form, or a listing's own price list. */
export interface PriceEditor {
  readonly form: ProductForm;
  readonly change: (values: Partial<ProductForm>) => void;
  readonly errors: FormErrors;
}

/** The columns of prices: the MOQ's, then one for each further starting quantity. */
export function usePriceColumns({ form }: Pick<PriceEditor, 'form'>): { column: number; name: string }[] {
  const { t } = useTranslation('productEdit');
  const format = useFormat();
  return Array.from({ length: columnsOf(form) }, (_, column) => {
    const from = wholeOf(column === 0 ? form.moq : (form.starts[column - 1] ?? ''));
    const known = from === null || Number.isNaN(from) ? t('startNumber', { n: column + 1 }) : t('priceFrom', { quantity: format.count(from) });
    return { column, name: known };
  });
}

const withoutAt = <T,>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

/** A starting quantity more, or one less with its prices. */
export function addStart(form: ProductForm): Partial<ProductForm> {
  return { starts: [...form.starts, ''] };
}

export function removeStart(form: ProductForm, column: number): Partial<ProductForm> {
  return {
    starts: withoutAt(form.starts, column - 1),
    prices: withoutAt(form.prices, column),
    rows: form.rows.map((row) => ({ ...row, prices: withoutAt(row.prices, column) })),
  };
}

/** The head of a column of prices: where it starts. The first starts at the MOQ, so tiers cannot overlap or leave a gap. */
export function PriceHead({ editor, column }: { readonly editor: PriceEditor; readonly column: number }) {
  const { t } = useTranslation('productEdit');
  const { form, change, errors } = editor;
  if (column === 0) return <span className={styles['start']}>{form.moq.trim() === '' ? t('fromMoqUnknown') : t('fromMoq', { moq: form.moq })}</span>;
  return (
    <span className={styles['start']}>
      <input
        className={styles['startInput']}
        aria-label={t('startNumber', { n: column + 1 })}
        aria-invalid={errors[`/starts/${column}`] === undefined ? undefined : true}
        inputMode="numeric"
        placeholder={t('startExample')}
        value={form.starts[column - 1] ?? ''}
        onChange={(event) => change({ starts: form.starts.map((start, index) => (index === column - 1 ? event.target.value : start)) })}
      />
      {t('piecesOn')}
      <IconButton size="small" icon="cross" label={t('removeStart', { n: column + 1 })} onClick={() => change(removeStart(form, column))} />
    </span>
  );
}
