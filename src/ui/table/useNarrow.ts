import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether the element is narrower than a width in px. */
export function useNarrow(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    // The observer tells the first size too, once the page is laid out: asking here would lay it out twice.
    const observer = new ResizeObserver(() => setNarrow(watched.clientWidth > 0 && watched.clientWidth < width));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, width]);
  return narrow;
}
