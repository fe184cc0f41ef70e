import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog } from '@/ui/dialog/Dialog';
import { Icon } from '@/ui/icon/Icon';
import type { NavItem } from '../shell/navItems';
import styles from './Palette.module.css';
import type { PaletteEntry } from './usePaletteEntries';
import { usePaletteEntries } from './usePaletteEntries';

interface PaletteProps {
  readonly items: readonly NavItem[];
  readonly onClose: () => void;
}

/** Goes anywhere and does anything by typing: pages, stores, products, acts. */
export function Palette({ items, onClose }: PaletteProps) {
  const { t } = useTranslation('app');
  const listId = useId();
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  // Not deferred: Enter must act on what has been typed so far.
  const entries = usePaletteEntries(text.trim(), items);
  const current = entries[Math.min(place, entries.length - 1)];

  const run = (entry: PaletteEntry): void => {
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setPlace(Math.min(place + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0));
    else if (event.key === 'Enter' && current) run(current);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open crossless onClose={onClose} width={560} title={t('top.find')}>
      <div className={styles['field']}>
        <Icon name="find" />
        <input
          className={styles['input']}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
          aria-label={t('top.find')}
          placeholder={t('top.find')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t('top.find')} className={styles['list']}>
        {entries.map((entry) => (
          <li
            key={entry.key}
            id={`${listId}-${entry.key}`}
            role="option"
            aria-selected={entry === current}
            className={styles['entry']}
            onClick={() => run(entry)}
          >
            <Icon name={entry.icon} />
            <span className={styles['name']}>{entry.name}</span>
            <span className={styles['kind']}>{entry.kind}</span>
          </li>
        ))}
      </ul>
      {entries.length === 0 && (
        <p role="status" className={styles['none']}>
          {t('palette.none')}
        </p>
      )}
    </Dialog>
  );
}
