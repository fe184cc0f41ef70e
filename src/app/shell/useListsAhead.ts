import { useEffect } from 'react';
import { useFactory } from '@/api/session';
import type { NavItem } from './navItems';
import { fetchCodeAhead } from './pageAhead';

/** Some browsers do not tell when they have nothing to do. */
const surelyIdleMs = 2_000;

/** Runs something once the page is drawn and rests. */
function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(run, surelyIdleMs);
    return () => window.clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(run);
  return () => window.cancelIdleCallback(idle);
}

/** Fetches the code of the pages in the navigation one after the other, so that going there waits for their answers only. */
export function useListsAhead(items: readonly NavItem[]): void {
  const { number } = useFactory();
  useEffect(() => {
    let isLeft = false;
    const stop = whenIdle(async () => {
      for (const item of items) {
        if (isLeft) return;
        await fetchCodeAhead(item.to(number));
      }
    });
    return () => {
      isLeft = true;
      stop();
    };
  }, [items, number]);
}
