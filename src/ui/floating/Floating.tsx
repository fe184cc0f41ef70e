import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { lazyPart } from '../lazyPart';
import styles from './floating.module.css';
import type { Placement } from './placement';

interface FloatingProps {
  readonly open: boolean;
  /** The opener was clicked, something beside it and the panel was, or the focus left them both. */
  readonly onOpenChange: (open: boolean) => void;
  /** The panel has come up: the focus may move in. */
  readonly onShown: () => void;
  readonly placement: Placement;
  readonly content: ReactNode;
  /** What opens it by a click. */
  readonly children: ReactNode;
}

/** antd is fetched once somebody is about to open something: most visits to most pages need none of it. */
const panel = lazyPart(() => import('./FloatingPanel'));

/**
 * A panel that floats beside its opener. Escape closes it, wherever the focus is; whoever closes it from within, the
 * focus returns to where it was.
 */
export function Floating({ open, onOpenChange, onShown, placement, content, children }: FloatingProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement>(null);
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  const FloatingPanel = panel.use(wasOpen)?.FloatingPanel;

  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Node && [anchor, box].some(({ current }) => current?.contains(target));
  const closeFromBeside = useEffectEvent(({ target }: Event): void => {
    if (!isOurs(target)) onOpenChange(false);
  });
  const closeByKey = useEffectEvent(({ key }: globalThis.KeyboardEvent): void => {
    if (key !== 'Escape') return;
    onOpenChange(false);
    cameFrom.current?.focus();
  });
  useLayoutEffect(() => {
    if (!open && box.current?.contains(document.activeElement)) cameFrom.current?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    document.addEventListener('mousedown', closeFromBeside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('mousedown', closeFromBeside);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open]);

  const closeByKeyInside = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // What lies beneath, such as a dialog, stays open.
    event.stopPropagation();
    onOpenChange(false);
  };
  const closeByLeaving = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null && !isOurs(relatedTarget)) onOpenChange(false);
  };

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
          content={
            <div ref={box} role="presentation" onKeyDown={closeByKeyInside} onBlur={closeByLeaving}>
              {content}
            </div>
          }
        />
      )}
    </span>
  );
}
