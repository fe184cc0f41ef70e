import { useFactory } from '@/api/session';
import type { CustomisationKind } from '@/domain/products/customisation';
import { customisationKinds } from '@/domain/products/customisation';
import { useTranslation } from '@/i18n/useTranslation';
import { CheckField, NumberField } from '@/ui/form/fields';
import styles from './edit.module.css';
import { EditCard } from './EditCard';
import type { ProductForm } from './productForm';
import type { ProductEditor } from './useProductEditor';

type Option = ProductForm['customisation'][number];

/** Light customisation: what the factory does for one buyer, from how many pieces, for how much and how long. */
export function CustomisationSection({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation('productEdit');
  const factory = useFactory();
  const { form, change } = editor;
  const set = (kind: CustomisationKind, values: Partial<Option>): void =>
    change({ customisation: form.customisation.map((one) => (one.kind === kind ? { ...one, ...values } : one)) });
  const toggle = (kind: CustomisationKind, offered: boolean): void =>
    change({
      customisation: offered
        ? [...form.customisation, { kind, moq: '', surcharge: '', leadDays: '' }]
        : form.customisation.filter((one) => one.kind !== kind),
    });

  return (
    <EditCard id="edit-customisation" title={t('customisation')} note={t('customisationNote')}>
      {customisationKinds.map((kind) => {
        const index = form.customisation.findIndex((one) => one.kind === kind);
        const option = form.customisation[index];
        const at = `/customisation/${index}`;
        return (
          <div key={kind} className={styles['kind']}>
            <CheckField label={t(`customisationKind.${kind}`)} checked={option !== undefined} onChange={(offered) => toggle(kind, offered)} />
            {option && (
              <div className={styles['kindFields']}>
                <NumberField label={t('customisationMoq')} pointer={`${at}/moq`} unit={t('pieces')} value={option.moq} onChange={(moq) => set(kind, { moq })} />
                <NumberField
                  decimal
                  label={t('surcharge')}
                  pointer={`${at}/surchargeLi`}
                  unit={t('perPiece', { currency: factory.currency })}
                  value={option.surcharge}
                  onChange={(surcharge) => set(kind, { surcharge })}
                />
                <NumberField label={t('leadDays')} pointer={`${at}/leadDays`} unit={t('days')} value={option.leadDays} onChange={(leadDays) => set(kind, { leadDays })} />
              </div>
            )}
          </div>
        );
      })}
    </EditCard>
  );
}
