import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

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
  const { t } = useTranslation(['ui', 'common']);
  const [typed, setTyped] = useState('');
  const fieldId = useId();
  const ready = typedWord === undefined || typed.trim() === typedWord;
  return (
    <Modal
      open={open}
      title={title}
      okText={confirmText}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: danger ?? typedWord !== undefined, disabled: !ready, loading: busy }}
      onOk={onConfirm}
      onCancel={onCancel}
      afterClose={() => setTyped('')}
      width={440}
      destroyOnHidden
    >
      <div className={styles['body']}>
        {children}
        {typedWord !== undefined && (
          <div className={styles['typed']}>
            <label htmlFor={fieldId}>{t('dialog.typeToConfirm', { word: typedWord })}</label>
            <Input
              id={fieldId}
              value={typed}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={() => {
                if (ready) onConfirm();
              }}
            />
          </div>
        )}
      </div>
    </Modal>
  );
}
