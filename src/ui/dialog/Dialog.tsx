import { useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import { lazyPart } from '../lazyPart';
import type { DialogProps } from './dialogProps';

/** antd's part comes with the first dialog. */
const frame = lazyPart(() => import('./DialogFrame'));

/** A dialog in the product's look; the focus returns where it came from. */
export function Dialog(props: DialogProps) {
  const [wasOpen, setWasOpen] = useState(props.open);
  if (props.open && !wasOpen) setWasOpen(true);
  const DialogFrame = frame.use(wasOpen)?.DialogFrame;
  return DialogFrame && <DialogFrame {...props} />;
}

interface DialogActionsProps {
  readonly confirmText: string;
  readonly cancelText?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Why it cannot be confirmed yet. */
  readonly disabledReason?: string | undefined;
}

/** Cancel and the act, for `Dialog`'s `actions`. */
export function DialogActions(props: DialogActionsProps) {
  const { confirmText, cancelText, onConfirm, onCancel, danger, busy, disabledReason } = props;
  const { t } = useTranslation('common');
  return (
    <>
      <Button onClick={onCancel}>{cancelText ?? t('cancel')}</Button>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy} disabledReason={disabledReason} onClick={onConfirm}>
        {confirmText}
      </Button>
    </>
  );
}
