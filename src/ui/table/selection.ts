import type { ReactNode } from 'react';

export interface Selection<Row> {
  /** Keys of the ticked rows; rows of other pages may be among them. */
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** Name of a row in "选中“…”". */
  readonly rowName: (row: Row) => string;
  /** Buttons of the bulk bar. */
  readonly actions: ReactNode;
  /** Offers to take everything that the filters let through. */
  readonly matching?: { readonly count: number; readonly onSelect: () => void };
}

/** The selection with the keys ticked or not. */
export function withKeys(selected: ReadonlySet<string>, keys: readonly string[], ticked: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (ticked) next.add(key);
    else next.delete(key);
  }
  return next;
}
