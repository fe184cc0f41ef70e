import { useLayoutEffect, useRef } from 'react';
import { type Hotkey, registerHotkey } from './registry';

interface HotkeyOptions extends Hotkey {
  /** False leaves the key to others. */
  readonly enabled?: boolean;
}

/** A key that works while the component is mounted, outside of text fields (with `mod+` everywhere). */
export function useHotkey({ keys, label, group, run, enabled = true }: HotkeyOptions): void {
  const latest = useRef(run);
  // Together with what is drawn: a key may be pressed as soon as the page is seen.
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    return registerHotkey({ keys, label, group, run: (event) => latest.current(event) });
  }, [keys, label, group, enabled]);
}
