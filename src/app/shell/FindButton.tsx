import { Icon } from '@/ui/icon/Icon';
import { Kbd } from '@/ui/keys/Kbd';
import styles from './Shell.module.css';

/** Opens the palette; looks like the field that will open. */
export function FindButton({ title, onFind }: { readonly title: string; readonly onFind: () => void }) {
  return (
    <button type="button" className={styles['find']} aria-label={title} onClick={onFind} aria-haspopup="dialog">
      <Icon name="find" size={14} />
      <span className={styles['findText']}>{title}</span>
      <Kbd keys="mod+k" />
    </button>
  );
}
