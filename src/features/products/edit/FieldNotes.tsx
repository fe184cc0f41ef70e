import { useTranslation } from 'react-i18next';
import type { Product } from '@/api/contract/products';
import type { NoteField } from '@/domain/products/submissions';
import { Icon } from '@/ui/icon/Icon';
import styles from './edit.module.css';
import type { ProductEditor } from './useProductEditor';

export interface FieldNote {
  readonly field: NoteField;
  readonly message: string;
  readonly storeName: string;
}

/** What reviewers asked to change of a product, store by store, until it is submitted again. */
export function notesOf(product: Product): FieldNote[] {
  return product.listings.flatMap(({ store, submission }) =>
    submission && (submission.status === 'rejected' || submission.status === 'changes_requested')
      ? submission.notes.map((note) => ({ ...note, storeName: store.name }))
      : [],
  );
}

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
