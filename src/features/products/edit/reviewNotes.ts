import type { Product } from '@/api/contract/products';
import type { NoteField } from '@/domain/products/submissions';

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
