import { useState } from 'react';
import type { Submission } from '@/api/contract/review';
import type { NoteField } from '@/domain/products/submissions';
import { noteFields } from '@/domain/products/submissions';
import * as z from 'zod/mini';
import { useDraft } from '@/ui/form/useDraft';

const textsShape = z.partialRecord(z.enum(noteFields), z.string());
const notesShape = z.object({
  /** The submission at which they were written. */
  of: z.string(),
  texts: textsShape,
});
type Written = z.output<typeof notesShape>;

const none: Written = { of: '', texts: {} };

function parse(stored: unknown): Written | undefined {
  const parsed = z.safeParse(notesShape, stored);
  return parsed.success ? parsed.data : undefined;
}

/**
 * A reviewer's notes while they are written: kept in this browser until they are sent, whatever comes between. They
 * belong to the listing, so that a version which overtakes the one being read meets them.
 */
export function useNotes({ number, listingId }: Pick<Submission, 'number' | 'listingId'>) {
  const draft = useDraft({ key: `review:${listingId}`, initial: none, parse });
  const { of, texts } = draft.value;
  const [open, setOpen] = useState<readonly NoteField[]>([]);
  /** As they are sent, in the order of the fields. */
  const written = noteFields.flatMap((field): Submission['notes'] => {
    const message = texts[field]?.trim() ?? '';
    return message === '' ? [] : [{ field, message }];
  });
  return {
    textAt: (field: NoteField): string | undefined => texts[field] ?? (open.includes(field) ? '' : undefined),
    begin: (field: NoteField): void => setOpen([...open, field]),
    write: (field: NoteField, text: string): void => draft.setValue({ of: number, texts: { ...texts, [field]: text } }),
    clear: (): void => {
      draft.clear();
      setOpen([]);
    },
    written,
    /** The number of the submission at which they were written, when it is another. */
    carriedFrom: written.length > 0 && of !== number ? of : null,
  };
}

export type Notes = ReturnType<typeof useNotes>;
