import { useEffect, useRef } from 'react';
import styles from './Checkbox.module.css';

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Some but not all of what it stands for. */
  readonly indeterminate?: boolean;
  readonly disabled?: boolean;
  /** Its name where no `label` element holds it. */
  readonly label?: string;
}

/** A native checkbox in the product's look. */
export function Checkbox({ checked, onChange, indeterminate = false, disabled, label }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles['box']}
      checked={checked}
      disabled={disabled}
      aria-label={label}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
