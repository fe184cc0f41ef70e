import { Link } from 'react-router';
import { useFormat } from '@/i18n/FormatProvider';
import { Bar } from '../measure/Bar';
import styles from './RunningLink.module.css';

interface RunningLinkProps {
  readonly to: string;
  /** What runs. */
  readonly name: string;
  /** How far it is, 0 to 1. */
  readonly share: number;
  /** Said instead of how far it is, when it goes on only after somebody acted. */
  readonly halted?: string | undefined;
}

/** Work that is under way, for the bar over every page: how far it is, and the way to it. */
export function RunningLink({ to, name, share, halted }: RunningLinkProps) {
  const format = useFormat();
  const standing = halted ?? format.percent(share, 0);
  return (
    // A phone shows how far it is alone.
    <Link className={styles['running']} to={to} aria-label={`${name} ${standing}`}>
      <span className={styles['name']}>{name}</span>
      {halted === undefined ? (
        <>
          <span className={styles['bar']}>
            <Bar share={share} label={name} />
          </span>
          <span className={styles['share']}>{standing}</span>
        </>
      ) : (
        <span className={styles['halted']}>{halted}</span>
      )}
    </Link>
  );
}
