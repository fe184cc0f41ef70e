import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { TextField } from '../form/fields';
import { Dialog, DialogActions } from './Dialog';

interface ConfirmDialogProps {
  readonly open: boolean;
  /** What is about to happen, as a question or a statement. */
  readonly title: string;
  /** What it changes and what cannot be undone. */
  readonly children?: ReactNode;
  /** The button's verb: "移除成员". */
  readonly confirmText: string;
  /** A word that must be typed first: only for what cannot be undone. */
  readonly typedWord?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before an act. Prefer an undo to this wherever the act can be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmText, typedWord, danger, busy, onConfirm, onCancel } = props;
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const ready = typedWord === undefined || typed.trim() === typedWord;
  const prompt = typedWord === undefined ? '' : t('dialog.typeToConfirm', { word: typedWord });
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onCancel}
      afterClose={() => setTyped('')}
      actions={
        <DialogActions
          confirmText={confirmText}
          danger={danger ?? typedWord !== undefined}
          busy={busy}
          disabledReason={ready ? undefined : prompt}
          onConfirm={onConfirm}
          onCancel={onCancel}
        />
      }
    >
      {children}
      {typedWord !== undefined && <TextField label={prompt} value={typed} onChange={setTyped} autoComplete="off" />}
    </Dialog>
  );
}
