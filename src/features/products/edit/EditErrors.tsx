import type { FormErrors } from '@/ui/form/formErrors';
import styles from './edit.module.css';

interface EditErrorsProps {
  readonly errors: FormErrors;
  /** The part of the form, such as `/skus`. */
  readonly under: string;
  /** Names the place from the rest of the pointer, in parts. */
  readonly nameOf: (rest: readonly string[]) => string;
}

/** What is wrong inside a part of the form whose cells have no room to say it. */
export function EditErrors({ errors, under, nameOf }: EditErrorsProps) {
  const found = Object.entries(errors).filter(([pointer]) => pointer === under || pointer.startsWith(`${under}/`));
  if (found.length === 0) return null;
  return (
    <ul className={styles['errors']} role="alert">
      {found.map(([pointer, text]) => {
        const rest = pointer.slice(under.length + 1).split('/').filter((part) => part !== '');
        return (
          <li key={pointer} className={styles['error']}>
            {rest.length === 0 ? text : `${nameOf(rest)}: ${text}`}
          </li>
        );
      })}
    </ul>
  );
}
