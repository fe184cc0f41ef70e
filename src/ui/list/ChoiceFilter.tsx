import { useState } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Popup } from '../popup/Popup';
import { Checkbox } from '../table/Checkbox';
import { Chip, FilterChip } from './Chip';
import styles from './FilterBar.module.css';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

interface ChoiceFilterProps {
  /** What is filtered by: "状态". */
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** One choice at most; several unless told. */
  readonly single?: boolean;
}

/** A filter chip that opens its choices, and says them while any is made. */
export function ChoiceFilter({ label, options, value, onChange, single }: ChoiceFilterProps) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const chosen = options.filter((option) => value.includes(option.value));

  const toggle = (option: FilterOption, on: boolean): void => {
    if (single) {
      onChange(on ? [option.value] : []);
      setOpen(false);
      return;
    }
    onChange(on ? [...value, option.value] : value.filter((present) => present !== option.value));
  };

  const panel = (
    <div className={styles['panel']}>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <Checkbox checked={value.includes(option.value)} onChange={(on) => toggle(option, on)} />
            {option.label}
            {option.count !== undefined && <span className={styles['note']}>{format.count(option.count)}</span>}
          </label>
        ))}
      </div>
    </div>
  );

  return (
    <Popup label={label} content={panel} open={open} onOpenChange={setOpen}>
      {chosen.length > 0 ? (
        <span>
          <FilterChip
            text={t('list.filterText', { label, value: format.list(chosen.map((option) => option.label)) })}
            onClick={() => setOpen(true)}
            onRemove={() => {
              onChange([]);
              setOpen(false);
            }}
          />
        </span>
      ) : (
        <span>
          <Chip expanded={open}>{label}</Chip>
        </span>
      )}
    </Popup>
  );
}
