import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Notice } from '../state/Notice';
import styles from './form.module.css';
import { type FormErrors, FormErrorsContext } from './formErrors';

interface FormProps {
  readonly onSubmit: () => void;
  /** From the server, or from checking before it is asked. Shown at the fields by their pointers. */
  readonly errors?: FormErrors;
  readonly children: ReactNode;
  /** Name of the form where it is not said by a heading. */
  readonly label?: string;
}

const none: FormErrors = {};

/** A form whose errors stand at their fields; new errors take the focus to the first of them. */
export function Form({ onSubmit, errors = none, children, label }: FormProps) {
  const { t } = useTranslation('ui');
  const form = useRef<HTMLFormElement>(null);
  const { '': whole, ...atFields } = errors;
  const count = Object.keys(atFields).length;
  // Errors also change while they are being mended: the focus stays with who is typing.
  const sent = useRef(false);

  useEffect(() => {
    if (!sent.current || Object.keys(errors).length === 0) return;
    sent.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  return (
    <FormErrorsContext value={errors}>
      <form
        ref={form}
        noValidate
        className={styles['form']}
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          sent.current = true;
          onSubmit();
        }}
      >
        {(whole !== undefined || count > 1) && (
          <Notice tone="err">{whole ?? t('form.errorSummary', { count })}</Notice>
        )}
        {children}
      </form>
    </FormErrorsContext>
  );
}

/** Buttons at a form's end, with quiet words before them (a `DraftNote`). */
export function FormActions({ children, note }: { readonly children: ReactNode; readonly note?: ReactNode }) {
  return (
    <div className={styles['actions']}>
      {children}
      {note !== undefined && <span className={styles['actionsNote']}>{note}</span>}
    </div>
  );
}

/** Fields side by side where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}
