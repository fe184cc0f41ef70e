import styles from './account.module.css';

interface DateFilterProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day to filter from or to, by the system's own picker. */
export function DateFilter({ label, value, onChange }: DateFilterProps) {
  return (
    <label className={styles['date']}>
      {label}
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
