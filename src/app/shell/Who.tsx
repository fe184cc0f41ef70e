import { useSession } from '@/api/session';
import styles from './Shell.module.css';

/** Who is signed in, at the foot of the side navigation. @param as where, or in which role. */
export function Who({ as }: { readonly as: string }) {
  const { user } = useSession();
  const name = user?.name ?? '';
  return (
    <div className={styles['who']}>
      <span className={styles['avatar']} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span className={styles['names']}>
        <span>{name}</span>
        <span className={styles['quiet']}>{as}</span>
      </span>
    </div>
  );
}
