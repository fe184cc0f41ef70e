import { useCallback, useMemo, useState } from 'react';
import { readStoredJson, removeStored, writeStoredJson } from '../safeStorage';
import type { Column } from './columns';

interface Remembered {
  readonly shown: readonly string[] | null;
  readonly widths: Readonly<Record<string, number>>;
}

const nothing: Remembered = { shown: null, widths: {} };

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null || !('shown' in value) || !('widths' in value)) return false;
  const { shown, widths } = value;
  if (shown !== null && !(Array.isArray(shown) && shown.every((key) => typeof key === 'string'))) return false;
  return typeof widths === 'object' && widths !== null && Object.values(widths).every((px) => typeof px === 'number');
}

export interface TableSettings<Row> {
  readonly columns: readonly Column<Row>[];
  readonly shownColumns: readonly Column<Row>[];
  readonly isShown: (key: string) => boolean;
  readonly setShown: (key: string, shown: boolean) => void;
  /** Width in px that a person gave, else the column's own. */
  readonly widthOf: (column: Column<Row>) => number | undefined;
  readonly setWidth: (key: string, width: number) => void;
  readonly reset: () => void;
}

/** Which columns of a table are on show and how wide they are, remembered in this browser under the table's id. */
export function useTableSettings<Row>(id: string, columns: readonly Column<Row>[]): TableSettings<Row> {
  const storageKey = `table:${id}`;
  const [remembered, setRemembered] = useState<Remembered>(() => readStoredJson(storageKey, isRemembered) ?? nothing);

  const change = useCallback(
    (next: (before: Remembered) => Remembered) => {
      setRemembered((before) => {
        const after = next(before);
        writeStoredJson(storageKey, after);
        return after;
      });
    },
    [storageKey],
  );

  return useMemo(() => {
    const first = columns.filter((column) => !column.hiddenAtFirst).map((column) => column.key);
    const shown = new Set(remembered.shown ?? first);
    const isShown = (key: string): boolean =>
      shown.has(key) || columns.some((column) => column.key === key && column.alwaysShown === true);
    return {
      columns,
      shownColumns: columns.filter((column) => isShown(column.key)),
      isShown,
      setShown: (key, show) =>
        change((before) => {
          const keys = new Set(before.shown ?? first);
          if (show) keys.add(key);
          else keys.delete(key);
          return { ...before, shown: [...keys] };
        }),
      widthOf: (column) => remembered.widths[column.key] ?? column.width,
      setWidth: (key, width) => change((before) => ({ ...before, widths: { ...before.widths, [key]: width } })),
      reset: () => {
        removeStored(storageKey);
        setRemembered(nothing);
      },
    };
  }, [columns, remembered, change, storageKey]);
}
