import { useState } from 'react';
import type { Submission } from '@/api/contract/review';
import type { NoteField } from '@/domain/products/submissions';
import { noteFields } from '@/domain/products/submissions';
import * as z from 'zod/mini';
import { useDraft } from '@/ui/form/useDraft';

const notesShape = z.partialRecord(z.enum(noteFields), z.string());
type Texts = z.output<typeof notesShape>;

const none: Texts = {};

function parse(stored: unknown): Texts | undefined {
  const parsed = z.safeParse(notesShape, stored);
  return parsed.success ? parsed.data : undefined;
}

/** A reviewer's notes while they are written: kept in this browser until they are sent, whatever comes between. */
export function useNotes(reference: string) {
  const draft = useDraft({ key: `review:${reference}`, initial: none, parse });
  const [open, setOpen] = useState<readonly NoteField[]>([]);
  return {
    textAt: (field: NoteField): string | undefined => draft.value[field] ?? (open.includes(field) ? '' : undefined),
    begin: (field: NoteField): void => setOpen([...open, field]),
    write: (field: NoteField, text: string): void => draft.setValue({ ...draft.value, [field]: text }),
    clear: (): void => {
      draft.clear();
      setOpen([]);
    },
    /** As they are sent, in the order of the fields. */
    written: noteFields.flatMap((field): Submission['notes'] => {
      const message = draft.value[field]?.trim() ?? '';
      return message === '' ? [] : [{ field, message }];
    }),
  };
}

export type Notes = ReturnType<typeof useNotes>;
