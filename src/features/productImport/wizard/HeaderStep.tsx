import { useId } from 'react';
import { productLayouts } from '@/domain/productImport/layouts';
import type { ProductLayout } from '@/domain/productImport/layouts';
import { useTranslation } from '@/i18n/useTranslation';
import { SelectField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import { classNames } from '@/ui/classNames';
import styles from '../components/productImport.module.css';
import { chooseHeader, chooseSheet } from '../run/draft';
import type { ImportDraft } from '../run/draft';

/** Which sheet is meant, what kind of table it is, and under which row its goods begin. */
export function HeaderStep({ draft }: { readonly draft: ImportDraft }) {
  const { t } = useTranslation('productImport');
  const name = useId();
  const { opened, choices } = draft;
  if (opened === null || choices === null) return null;
  return (
    <div className={styles['stack']}>
      <Card label={t('step.header')}>
        <div className={styles['fields']}>
          {opened.sheet !== null && opened.sheet.count > 1 && (
            <SelectField label={t('header.sheet')} value={opened.sheet.name} options={opened.sheet.names.map((value) => ({ value, label: value }))} onChange={chooseSheet} />
          )}
          <SelectField<ProductLayout>
            label={t('header.layout')}
            value={choices.layout}
            options={productLayouts.map((value) => ({ value, label: t(`layout.${value}`) }))}
            onChange={(layout) => chooseHeader(layout, layout === choices.layout ? null : choices.headerRow)}
          />
        </div>
      </Card>
      <Card title={t('header.rowsTitle')} note={t('header.rowsNote')} flush>
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('header.first')}>
          <table className={styles['grid']} aria-label={t('header.first')}>
            <tbody>
              {opened.first.map((cells, index) => {
                const row = index + 1;
                const isHead = row === choices.headerRow;
                return (
                  // The file's rows have no other name than their place.
                  <tr key={row} className={classNames(isHead && styles['heads'], row < choices.headerRow && styles['above'])}>
                    <th scope="row">
                      <label className={styles['pick']}>
                        <input
                          type="radio"
                          name={name}
                          checked={isHead}
                          aria-label={t('header.rowLabel', { row })}
                          onChange={() => chooseHeader(choices.layout, row)}
                        />
                        {row}
                      </label>
                    </th>
                    {cells.slice(0, 12).map((text, column) => (
                      <td key={column}>{text}</td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  );
}
