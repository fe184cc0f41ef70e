import type { NoteField } from '@/domain/products/submissions';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import styles from './edit.module.css';
import type { ProductEditor } from './useProductEditor';

/** A reviewer's reasons at the field that they concern. */
export function FieldNotes({ editor, field }: { readonly editor: ProductEditor; readonly field: NoteField }) {
  const { t } = useTranslation('productEdit');
  return editor.notes
    .filter((note) => note.field === field)
    .map(({ storeName, message }) => (
      <p key={`${storeName} ${message}`} className={styles['note']}>
        <Icon name="review" size={14} />
        {t('noteHere', { store: storeName, note: message })}
      </p>
    ));
}
