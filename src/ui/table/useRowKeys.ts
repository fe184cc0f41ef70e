import type { RefObject } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { useHotkey } from '../keys/useHotkey';

function rowsIn(frame: HTMLElement): readonly HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>('[data-row]')];
}

/** Where the focus is among the rows; -1 outside. */
function focusedIndex(rows: readonly HTMLElement[]): number {
  return rows.findIndex((row) => row.contains(document.activeElement));
}

/** `j` and `k` move the focus row by row, Enter follows the row's link by itself, `e` edits the row. */
export function useRowKeys(frame: RefObject<HTMLElement | null>, onEdit?: (index: number) => void): void {
  const { t } = useTranslation('ui');
  const group = t('keys.list');

  const move = (step: 1 | -1): void => {
    if (!frame.current) return;
    const rows = rowsIn(frame.current);
    const present = focusedIndex(rows);
    const next = present < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, present + step));
    const row = rows[next];
    const target = row?.querySelector<HTMLElement>('a[data-row-link]') ?? row;
    target?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };

  useHotkey({ keys: 'j', label: t('keys.nextRow'), group, run: () => move(1) });
  useHotkey({ keys: 'k', label: t('keys.previousRow'), group, run: () => move(-1) });
  useHotkey({
    keys: 'e',
    label: t('keys.editRow'),
    group,
    enabled: onEdit !== undefined,
    run: () => {
      const index = frame.current ? focusedIndex(rowsIn(frame.current)) : -1;
      if (index >= 0) onEdit?.(index);
    },
  });
}
