import { mostTiers } from '@/domain/priceListProblems';
import { quoteModes } from '@/domain/pricing';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { NumberField, RadioField } from '@/ui/form/fields';
import { useErrorAt } from '@/ui/form/formErrors';
import styles from './edit.module.css';
import { EditCard } from './EditCard';
import { FieldNotes } from './FieldNotes';
import { LadderFields } from './LadderFields';
import { addStart } from './priceColumns';
import type { ProductEditor } from './useProductEditor';

/** MOQ and prices. Tiers are entered by where they start alone: each holds until the next begins. */
export function PriceSection({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation(['productEdit', 'products']);
  const { form, change } = editor;
  const modeError = useErrorAt('/quoteMode');

  return (
    <EditCard id="edit-prices" title={t('prices')} note={t('pricesNote')}>
      <FieldNotes editor={editor} field="prices" />
      <NumberField label={t('moq')} pointer="/moq" unit={t('pieces')} help={t('moqHelp')} value={form.moq} onChange={(moq) => change({ moq })} />
      <RadioField
        name="quoteMode"
        label={t('quoteMode')}
        value={form.quoteMode}
        options={quoteModes.map((value) => ({ value, label: t(`products:record.quote.${value}`) }))}
        onChange={(quoteMode) => change({ quoteMode })}
      />
      {modeError && <p className={styles['error']}>{modeError}</p>}
      {form.quoteMode === 'by_quantity' ? (
        <LadderFields editor={editor} />
      ) : (
        <>
          <p className={styles['help']}>{t('pricesInSkus')}</p>
          {form.quoteMode === 'by_sku_and_quantity' && form.starts.length + 1 < mostTiers && (
            <div className={styles['acts']}>
              <Button icon="plus" onClick={() => change(addStart(form))}>
                {t('addStart')}
              </Button>
            </div>
          )}
        </>
      )}
    </EditCard>
  );
}
