import { useEffect, useSyncExternalStore } from 'react';

interface LazyPart<Part> {
  /** Begins to fetch it, as when a pointer comes near. */
  readonly fetch: () => void;
  /** It, once its code has come; asked for from the moment it is wanted. */
  readonly use: (wanted: boolean) => Part | undefined;
}

/**
 * A part whose code comes when it is first wanted. Unlike `lazy`, it suspends nothing, so what it belongs to stays on
 * show, and React does not hold it back for a third of a second once it is there.
 */
export function lazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  let state: { readonly part?: Part; readonly failure?: unknown } = {};
  let isComing = false;
  const listeners = new Set<() => void>();

  const settle = (next: typeof state): void => {
    state = next;
    isComing = false;
    for (const listener of listeners) listener();
  };
  const fetch = (): void => {
    if (isComing || state.part !== undefined) return;
    isComing = true;
    load().then(
      (part) => settle({ part }),
      (failure: unknown) => settle({ failure }),
    );
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    fetch,
    use: (wanted) => {
      const { part, failure } = useSyncExternalStore(subscribe, () => state);
      useEffect(() => {
        if (wanted) fetch();
      }, [wanted]);
      // The page's error boundary knows what to say of code that does not come.
      if (wanted && failure !== undefined) throw failure;
      return part;
    },
  };
}
