import { useTranslation } from '@/i18n/useTranslation';
import { Dialog } from '../dialog/Dialog';
import { Kbd } from './Kbd';
import styles from './Kbd.module.css';
import { type Hotkey, useHotkeyList } from './registry';

interface HotkeyHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

function byGroup(hotkeys: readonly Hotkey[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const groups = new Map<string, Map<string, string>>();
  for (const { keys, label, group } of hotkeys) {
    const present = groups.get(group) ?? new Map<string, string>();
    groups.set(group, present.set(keys, label));
  }
  return groups;
}

/** Every key that works on the present page. */
export function HotkeyHelp({ open, onClose }: HotkeyHelpProps) {
  const { t } = useTranslation('ui');
  const groups = byGroup(useHotkeyList());
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} width={420}>
      {[...groups].map(([group, hotkeys]) => (
        <section key={group}>
          <h3 className={styles['group']}>{group}</h3>
          <dl className={styles['list']}>
            {[...hotkeys].map(([keys, label]) => (
              <div key={keys} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>
                  <Kbd keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
