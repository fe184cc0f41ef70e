import { Card, type CardProps } from '@/ui/page/Card';
import styles from './edit.module.css';

/** A section of the form. */
export function EditCard({ children, ...card }: CardProps) {
  return (
    <Card {...card}>
      <div className={styles['fields']}>{children}</div>
    </Card>
  );
}
