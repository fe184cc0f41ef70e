import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import { Kbd } from '../keys/Kbd';
import { useHotkey } from '../keys/useHotkey';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  /** The text that is searched for now, as the address says. */
  readonly value: string;
  /** Told once the person pauses, and at once on Enter or when they turn to something else. */
  readonly onChange: (value: string) => void;
  /** What is searched: "名称、货号、规格编号". */
  readonly placeholder: string;
}

const pauseMs = 250;

/** The list's search; `/` goes to it from anywhere on the page. */
export function SearchField({ value, onChange, placeholder }: SearchFieldProps) {
  const { t } = useTranslation(['ui', 'common']);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  const [seen, setSeen] = useState(value);
  useHotkey({ keys: '/', label: t('keys.search'), group: t('keys.list'), run: () => input.current?.focus() });

  // The address may lag behind what was told; only a change that came from elsewhere replaces the text.
  if (value !== seen) {
    setSeen(value);
    if (value !== told) {
      setTold(value);
      setText(value);
    }
  }

  useEffect(() => {
    if (text === told) return undefined;
    const timer = window.setTimeout(() => {
      setTold(text);
      onChange(text);
    }, pauseMs);
    return () => window.clearTimeout(timer);
  }, [text, told, onChange]);

  const tellNow = (): void => {
    if (text === told) return;
    setTold(text);
    onChange(text);
  };

  return (
    <span className={styles['field']}>
      <Icon name="find" className={styles['icon']} />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        value={text}
        placeholder={placeholder}
        aria-label={`${t('common:search')} ${placeholder}`}
        onChange={(event) => setText(event.target.value)}
        // What is clicked next counts: told later, the search would call the person back from where they went.
        onBlur={tellNow}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) tellNow();
          if (event.key === 'Escape') input.current?.blur();
        }}
      />
      <span className={styles['hint']}>
        <Kbd keys="/" />
      </span>
    </span>
  );
}
