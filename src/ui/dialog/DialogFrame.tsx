import { Modal } from 'antd';
import { useTranslation } from '@/i18n/useTranslation';
import { AntdTheme } from '../theme/AntdTheme';
import styles from './dialog.module.css';
import type { DialogProps } from './dialogProps';

/** antd's part of `Dialog`. */
export function DialogFrame({ open, title, children, onClose, actions, width = 440, afterClose, crossless }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <AntdTheme>
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
    </AntdTheme>
  );
}
