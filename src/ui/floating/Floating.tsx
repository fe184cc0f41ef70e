import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { lazyPart } from '../lazyPart';
import styles from './floating.module.css';
import type { Placement } from './placement';

interface FloatingProps {
  readonly open: boolean;
  /** The opener was clicked, or something beside it and the panel. */
  readonly onOpenChange: (open: boolean) => void;
  /** Escape was pressed outside the panel, as before the focus has moved in. */
  readonly onEscape: () => void;
  /** The panel has come up: the focus may move in. */
  readonly onShown: () => void;
  readonly placement: Placement;
  readonly content: ReactNode;
  /** What opens it by a click. */
  readonly children: ReactNode;
}

/** antd is fetched once somebody is about to open something: most visits to most pages need none of it. */
const panel = lazyPart(() => import('./FloatingPanel'));

/** A panel that floats beside its opener. */
export function Floating({ open, onOpenChange, onEscape, onShown, placement, content, children }: FloatingProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  const FloatingPanel = panel.use(wasOpen)?.FloatingPanel;

  const closeFromBeside = useEffectEvent(({ target }: Event): void => {
    const isInside = target instanceof Node && [anchor, box].some(({ current }) => current?.contains(target));
    if (!isInside) onOpenChange(false);
  });
  const closeByKey = useEffectEvent(({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onEscape();
  });
  useEffect(() => {
    if (!open) return undefined;
    document.addEventListener('mousedown', closeFromBeside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('mousedown', closeFromBeside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open]);

  return (
    <span ref={anchor} className={styles['anchor']} onPointerEnter={panel.fetch} onFocus={panel.fetch}>
      <span role="presentation" className={styles['opener']} onClick={() => onOpenChange(!open)}>
        {children}
      </span>
      {FloatingPanel && (
        <FloatingPanel
          open={open}
          placement={placement}
          onShown={onShown}
          spot={<span className={styles['spot']} aria-hidden="true" />}
          content={<div ref={box}>{content}</div>}
        />
      )}
    </span>
  );
}
