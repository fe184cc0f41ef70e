import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog } from '@/ui/dialog/Dialog';
import { Icon } from '@/ui/icon/Icon';
import styles from './Palette.module.css';
import type { PaletteEntry } from './paletteEntry';

interface PaletteProps {
  /** What there is to find, in words. */
  readonly title: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** What the text found so far. */
  readonly entries: readonly PaletteEntry[];
  readonly onClose: () => void;
}

/** Goes anywhere and does anything by typing. */
export function Palette({ title, text, onType, entries, onClose }: PaletteProps) {
  const { t } = useTranslation('app');
  const listId = useId();
  const [place, setPlace] = useState(0);
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
    <Dialog open crossless onClose={onClose} width={560} title={title}>
      <div className={styles['field']}>
        <Icon name="find" />
        <input
          className={styles['input']}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
          aria-label={title}
          placeholder={title}
          value={text}
          onChange={(event) => {
            onType(event.target.value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={title} className={styles['list']}>
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
