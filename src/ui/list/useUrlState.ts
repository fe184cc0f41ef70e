import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type Change = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Where a list stands among its pages; any other change of the address begins at the first page again. */
const pageParams = ['cursor', 'from'] as const;

function changed(before: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change)) {
    next.delete(name);
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) {
      if (one !== '') next.append(name, one);
    }
  }
  if (!('cursor' in change)) for (const name of pageParams) next.delete(name);
  return next;
}

interface UrlState {
  /** The parameter's value; an empty text when it is not there. */
  readonly get: (name: string) => string;
  readonly getAll: (name: string) => readonly string[];
  /**
   * Sets parameters and leaves the others; null, an empty text or list takes one off. A list returns to its first page.
   * `replace` keeps the step out of the history: for text that is being typed.
   */
  readonly set: (change: Change, options?: { readonly replace?: boolean }) => void;
  /** The address with the change made, for a link. */
  readonly hrefWith: (change: Change) => string;
}

/** Filters, search, sort and tabs as they stand in the address. */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  const set = useCallback<UrlState['set']>(
    (change, { replace } = {}) =>
      setParams((before) => changed(before, change), { replace, preventScrollReset: true }),
    [setParams],
  );
  return {
    get: (name) => params.get(name) ?? '',
    getAll: (name) => params.getAll(name),
    set,
    hrefWith: (change) => `?${changed(params, change).toString()}`,
  };
}

interface CursorPage {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
  readonly prevCursor: string | null;
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** Footer props for a keyset list whose `cursor` and `from` stand in the address. `limit` is the page's size. */
export function useCursorPages(page: CursorPage, limit: number) {
  const { get, set } = useUrlState();
  const from = Math.max(1, Number.parseInt(get('from'), 10) || 1);
  const to = (cursor: string, place: number) => () => {
    set({ cursor, from: place > 1 ? String(place) : null });
    window.scrollTo({ top: 0 });
  };
  return {
    from,
    shown: page.items.length,
    total: page.total,
    totalIsExact: page.totalIsExact,
    onPrevious: page.prevCursor === null ? undefined : to(page.prevCursor, from - limit),
    onNext: page.nextCursor === null ? undefined : to(page.nextCursor, from + page.items.length),
  };
}
