import { type ReactNode, useId } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import styles from './form.module.css';
import { useErrorAt } from './formErrors';

export interface FieldProps {
  readonly label: string;
  /** What to write here, and why it is asked. */
  readonly help?: ReactNode;
  /** Its place in the form's data, so that server errors find it: '/name'. */
  readonly pointer?: string;
  /** An error of the field's own; a server error at the pointer comes first. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** Name for screen readers only. */
  readonly hideLabel?: boolean;
}

/** What an input needs to be bound to its label, help and error. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldShellProps extends FieldProps {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, help and error. The fields below are made of it; use it for any other input. */
export function Field({ label, help, pointer, error, optional, hideLabel, children }: FieldShellProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const shownError = useErrorAt(pointer) ?? error;
  const helpId = help === undefined ? undefined : `${id}-help`;
  const errorId = shownError === undefined ? undefined : `${id}-error`;
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles['label']}>
        {label}
        {optional && <span className={styles['optional']}>{t('form.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': shownError === undefined ? undefined : true })}
      {shownError !== undefined && (
        <p id={errorId} className={styles['error']}>
          <Icon name="warning" size={14} />
          {shownError}
        </p>
      )}
      {help !== undefined && (
        <p id={helpId} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  );
}
