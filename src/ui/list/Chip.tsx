import type { ReactNode } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './Chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** Chosen: drawn in the primary tint and told as pressed. */
  readonly on?: boolean;
  readonly icon?: IconName;
  readonly expanded?: boolean;
}

/** A small rounded button: a filter to open, or a choice to switch on. */
export function Chip({ children, onClick, on, icon, expanded }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles['chip'], on && styles['on'])}
      aria-pressed={on}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  );
}

interface FilterChipProps {
  /** What is filtered, in words: "类目：收纳". */
  readonly text: string;
  readonly onRemove: () => void;
  /** Opens the filter to change it. */
  readonly onClick?: () => void;
}

/** A filter that is on: always in sight, and one click from gone. */
export function FilterChip({ text, onRemove, onClick }: FilterChipProps) {
  const { t } = useTranslation('ui');
  return (
    <span className={classNames(styles['chip'], styles['on'], styles['removable'])}>
      {onClick ? (
        <button type="button" className={styles['word']} onClick={onClick}>
          {text}
        </button>
      ) : (
        text
      )}
      <button
        type="button"
        className={styles['remove']}
        aria-label={t('list.removeFilter', { filter: text })}
        onClick={(event) => {
          // Not also a click on what opens the filter.
          event.stopPropagation();
          onRemove();
        }}
      >
        <Icon name="cross" size={12} strokeWidth={2} />
      </button>
    </span>
  );
}
