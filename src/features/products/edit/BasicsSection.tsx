import { categories, requiredAttributes } from '@/domain/categories';
import { draftLimits } from '@/domain/products/draft';
import { useTranslation } from '@/i18n/useTranslation';
import { CheckField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { FieldRow } from '@/ui/form/Form';
import { useProductWords } from '../useProductWords';
import { EditCard } from './EditCard';
import { FieldNotes } from './FieldNotes';
import type { ProductEditor } from './useProductEditor';

const hours = ['24', '48', '72'] as const;

/** What a buyer reads first: title, category with its attributes, brand, what the factory vouches for. */
export function BasicsSection({ editor }: { readonly editor: ProductEditor }) {
  const { t } = useTranslation(['productEdit', 'products']);
  const words = useProductWords();
  const { form, change } = editor;
  const required: readonly string[] = requiredAttributes(form.category || null) ?? [];
  const others = Object.keys(form.attributes).filter((key) => !required.includes(key));
  const setAttribute = (key: string, value: string): void => change({ attributes: { ...form.attributes, [key]: value } });

  return (
    <EditCard id="edit-basics" title={t('basics')}>
      <TextField
        label={t('title')}
        pointer="/title"
        maxLength={draftLimits.title}
        help={t('titleHelp')}
        value={form.title}
        onChange={(title) => change({ title })}
      />
      <FieldNotes editor={editor} field="title" />
      <FieldRow>
        <TextField label={t('articleNumber')} pointer="/articleNumber" value={form.articleNumber} onChange={(articleNumber) => change({ articleNumber })} />
        <TextField optional label={t('brand')} pointer="/brand" maxLength={draftLimits.brand} value={form.brand} onChange={(brand) => change({ brand })} />
      </FieldRow>
      <FieldNotes editor={editor} field="brand" />
      <FieldRow>
        <SelectField
          label={t('category')}
          pointer="/category"
          placeholder={t('chooseCategory')}
          value={form.category}
          options={categories.map((key) => ({ value: key, label: words.category(key) }))}
          onChange={(category) => change({ category })}
        />
        <SelectField
          label={t('dispatch')}
          pointer="/dispatchPromiseHours"
          placeholder={t('chooseHours')}
          value={form.dispatchPromiseHours}
          options={hours.map((value) => ({ value, label: t('products:record.dispatchHours', { hours: value }) }))}
          onChange={(dispatchPromiseHours) => change({ dispatchPromiseHours })}
        />
      </FieldRow>
      <FieldNotes editor={editor} field="category" />
      {required.length > 0 && (
        <FieldRow>
          {required.map((key) => (
            <TextField
              key={key}
              label={t('requiredAttribute', { name: words.attribute(key) })}
              pointer={`/attributes/${key}`}
              maxLength={draftLimits.attributeValue}
              value={form.attributes[key] ?? ''}
              onChange={(value) => setAttribute(key, value)}
            />
          ))}
        </FieldRow>
      )}
      {others.length > 0 && (
        <FieldRow>
          {others.map((key) => (
            <TextField
              optional
              key={key}
              label={words.attribute(key)}
              pointer={`/attributes/${key}`}
              maxLength={draftLimits.attributeValue}
              value={form.attributes[key] ?? ''}
              onChange={(value) => setAttribute(key, value)}
            />
          ))}
        </FieldRow>
      )}
      <FieldNotes editor={editor} field="attributes" />
      <TextAreaField
        optional
        rows={2}
        label={t('claims')}
        help={t('claimsHelp')}
        pointer="/qualityClaims"
        value={form.qualityClaims}
        onChange={(qualityClaims) => change({ qualityClaims })}
      />
      <FieldNotes editor={editor} field="qualityClaims" />
      <CheckField label={t('products:record.mixedBatch')} help={t('mixedHelp')} checked={form.mixedBatch} onChange={(mixedBatch) => change({ mixedBatch })} />
    </EditCard>
  );
}
