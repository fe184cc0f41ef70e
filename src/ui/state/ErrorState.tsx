import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '../button/Button';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import styles from './state.module.css';

interface ErrorStateProps {
  /** What happened; a general sentence unless told. */
  readonly title?: ReactNode;
  /** What was kept and what to do next. */
  readonly children?: ReactNode;
  /** The answer's request id, so that someone can look it up. */
  readonly requestId?: string | undefined;
  readonly onRetry?: () => void;
  /** Other ways on, beside trying again. */
  readonly action?: ReactNode;
}

/** Something failed: what happened, what was kept, what to do. */
export function ErrorState({ title, children, requestId, onRetry, action }: ErrorStateProps) {
  const { t } = useTranslation(['ui', 'common']);
  return (
    <div className={styles['state']} role="alert">
      <span className={classNames(styles['picture'], styles['failed'])}>
        <Icon name="warning" size={24} />
      </span>
      <p className={styles['title']}>{title ?? t('state.errorTitle')}</p>
      <div className={styles['text']}>{children ?? t('state.errorNext')}</div>
      {(onRetry || action) && (
        <div className={styles['action']}>
          {onRetry && (
            <Button icon="refresh" onClick={onRetry}>
              {t('common:retry')}
            </Button>
          )}
          {action}
        </div>
      )}
      {requestId !== undefined && (
        <p className={styles['request']}>
          <code>{t('state.requestId', { id: requestId })}</code>
        </p>
      )}
    </div>
  );
}
