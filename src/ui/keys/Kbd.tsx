import styles from './Kbd.module.css';

const isApple = /Mac|iPhone|iPad/.test(window.navigator.userAgent);

/** A key as it stands on the keyboard: '⌘K' or 'Ctrl K' for 'mod+k'. */
export function Kbd({ keys }: { readonly keys: string }) {
  const shown = keys.startsWith('mod+') ? `${isApple ? '⌘' : 'Ctrl '}${keys.slice(4).toUpperCase()}` : keys;
  return <kbd className={styles['key']}>{shown}</kbd>;
}
