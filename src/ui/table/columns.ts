import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Stable name: remembered settings, and the sort field where `sortable`. */
  readonly key: string;
  /** Translated head; the unit belongs here ("库存 / 件"). */
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  /** First width in px; a column without one takes what is left. */
  readonly width?: number;
  readonly sortable?: boolean;
  /** The column chooser cannot hide it. */
  readonly alwaysShown?: boolean;
  /** Not shown until someone chooses it. */
  readonly hiddenAtFirst?: boolean;
  /** Carries the row's link. */
  readonly main?: boolean;
  /** What it becomes on a phone's card: `figure` is a label with its value. */
  readonly card?: 'title' | 'status' | 'meta' | 'figure' | 'hidden';
}

/** Sort order as lists write it: the field, with `-` before it for descending. */
export type Sort = string;

/** What a click on a head asks for: descending first for figures, ascending for words, then the other way round. */
export function nextSort(present: Sort | undefined, key: string, align: 'start' | 'end' = 'start'): Sort {
  const first = align === 'end' ? `-${key}` : key;
  const second = align === 'end' ? key : `-${key}`;
  return present === first ? second : first;
}

/** The head's aria-sort under a sort order. */
export function sortState(present: Sort | undefined, key: string): 'ascending' | 'descending' | 'none' {
  if (present === key) return 'ascending';
  if (present === `-${key}`) return 'descending';
  return 'none';
}
