import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether the element is narrower than a width in px. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    const measure = (): void => setNarrow(watched.clientWidth > 0 && watched.clientWidth < width);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, width]);
  return narrow;
}
