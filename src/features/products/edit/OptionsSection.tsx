import { useState } from 'react';
import { draftLimits } from '@/domain/products/draft';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, IconButton } from '@/ui/button/Button';
import { TextField } from '@/ui/form/fields';
import styles from './edit.module.css';
import { EditCard } from './EditCard';
import { SkuGrid } from './SkuGrid';
import type { Matrix } from './skuRows';
import { addOption, addValue, fillCombinations, missingCombinations, removeOption, removeValue, renameOption, renameValue } from './skuRows';
import type { ProductEditor } from './useProductEditor';

/** Several values may be pasted at once. */
const separators = /[,，、;；\n\t]+/;

/** Options and their values make the SKUs; what was typed for a SKU stays with it. */
export function OptionsSection({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation('productEdit');
  const { form, change } = editor;
  const matrix: Matrix = { options: form.options, rows: form.rows };
  const missing = missingCombinations(matrix).length;

  return (
    <EditCard id="edit-skus" title={t('skus')} note={t('skusCount', { count: form.rows.length })}>
      {form.options.map((option, index) => (
        <fieldset key={index} className={styles['option']}>
          <legend className="visually-hidden">{option.name || t('optionNumber', { n: index + 1 })}</legend>
          <TextField
            label={t('optionName')}
            placeholder={t('optionNameExample')}
            maxLength={draftLimits.optionName}
            value={option.name}
            onChange={(name) => change(renameOption(matrix, index, name))}
          />
          <ul className={styles['values']} aria-label={t('valuesOf', { option: option.name })}>
            {option.values.map((value, position) => (
              <li key={position} className={styles['value']}>
                <input
                  className={styles['valueInput']}
                  aria-label={t('valueNumber', { n: position + 1 })}
                  maxLength={draftLimits.optionValue}
                  size={Math.max(4, value.length + 2)}
                  value={value}
                  onChange={(event) => change(renameValue(matrix, index, position, event.target.value))}
                />
                <IconButton
                  size="small"
                  icon="cross"
                  label={t('removeValue', { value })}
                  onClick={() => change(removeValue(matrix, index, position))}
                />
              </li>
            ))}
            <li>
              <NewValue
                label={t('addValueTo', { option: option.name })}
                placeholder={t('addValue')}
                onAdd={(values) => change(values.reduce((made, value) => addValue(made, index, value), matrix))}
              />
            </li>
          </ul>
          <Button kind="text" size="small" icon="trash" onClick={() => change(removeOption(matrix, index))}>
            {t('removeOption')}
          </Button>
        </fieldset>
      ))}
      <div className={styles['acts']}>
        {form.options.length < draftLimits.options && (
          <Button icon="plus" onClick={() => change(addOption(matrix, form.options.length === 0 ? t('colour') : ''))}>
            {t('addOption')}
          </Button>
        )}
        {missing > 0 && form.options.length > 0 && (
          <Button onClick={() => change(fillCombinations(matrix))}>{t('fillCombinations', { count: missing })}</Button>
        )}
      </div>
      <SkuGrid editor={editor} />
    </EditCard>
  );
}

function NewValue({ label, placeholder, onAdd }: { readonly label: string; readonly placeholder: string; readonly onAdd: (values: string[]) => void }) {
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    const values = text.split(separators).map((value) => value.trim()).filter((value) => value !== '');
    if (values.length > 0) onAdd(values);
    setTyped('');
  };
  return (
    <input
      className={styles['valueInput']}
      aria-label={label}
      placeholder={placeholder}
      size={10}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => add(typed)}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!separators.test(text.trim())) return;
        event.preventDefault();
        add(text);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        add(typed);
      }}
    />
  );
}
