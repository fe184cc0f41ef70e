import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/Button';
import styles from './dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Buttons at the foot, the primary one last; none where the cross is enough. */
  readonly actions?: ReactNode;
  /** px. */
  readonly width?: number;
  readonly afterClose?: () => void;
  /** Without the cross, so that its first field has the focus at once; Escape and a click beside it close it. */
  readonly crossless?: boolean;
}

/** A dialog in the product's look; the focus returns where it came from. */
export function Dialog({ open, title, children, onClose, actions, width = 440, afterClose, crossless }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      open={open}
      title={title}
      closable={crossless ? false : { 'aria-label': t('close') }}
      footer={actions ? <div className={styles['actions']}>{actions}</div> : null}
      onCancel={onClose}
      afterClose={afterClose}
      width={width}
      destroyOnHidden
    >
      <div className={styles['body']}>{children}</div>
    </Modal>
  );
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
