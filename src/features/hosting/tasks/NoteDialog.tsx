import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog, DialogActions } from '@/ui/dialog/Dialog';
import { TextAreaField } from '@/ui/form/fields';

interface NoteDialogProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly label: string;
  readonly confirmText: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Words are asked for: without them it cannot be confirmed. */
  readonly required?: boolean;
  readonly onConfirm: (note: string) => void;
  readonly onCancel: () => void;
}

/** An act with a word to the other side. */
export function NoteDialog({ title, children, label, confirmText, danger, busy, required, onConfirm, onCancel }: NoteDialogProps) {
  const { t } = useTranslation('hosting');
  const [note, setNote] = useState('');
  const missing = required && note.trim() === '' ? t('decision.sendBackNote') : undefined;
  return (
    <Dialog
      open
      title={title}
      onClose={onCancel}
      actions={
        <DialogActions
          confirmText={confirmText}
          danger={danger ?? false}
          busy={busy}
          disabledReason={missing}
          onConfirm={() => onConfirm(note.trim())}
          onCancel={onCancel}
        />
      }
    >
      {children}
      <TextAreaField label={label} rows={3} maxLength={500} value={note} onChange={setNote} />
    </Dialog>
  );
}
