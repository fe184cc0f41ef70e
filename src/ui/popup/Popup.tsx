import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Floating } from '../floating/Floating';
import styles from './Popup.module.css';

interface PopupProps {
  /** Name of what opens. */
  readonly label: string;
  readonly content: ReactNode;
  /** The button that opens it. */
  readonly children: ReactNode;
  readonly placement?: 'bottomLeft' | 'bottomRight';
  /** Where the opening is kept outside. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** Something small that opens beside a button: the focus moves in; Escape closes it and gives the focus back. */
export function Popup({ label, content, children, placement = 'bottomLeft', open, onOpenChange }: PopupProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const shown = open ?? ownOpen;

  const change = (next: boolean): void => {
    if (next) opener.current = document.activeElement;
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const giveBack = (): void => {
    change(false);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    giveBack();
  };
  const closeByLeaving = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    const stays = relatedTarget instanceof Node && panel.current?.contains(relatedTarget);
    if (relatedTarget !== null && !stays && relatedTarget !== opener.current) change(false);
  };

  return (
    <Floating
      open={shown}
      onOpenChange={change}
      onEscape={giveBack}
      onShown={() => panel.current?.focus()}
      placement={placement}
      content={
        <div
          ref={panel}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className={styles['panel']}
          onKeyDown={closeByKey}
          onBlur={closeByLeaving}
        >
          {content}
        </div>
      }
    >
      {children}
    </Floating>
  );
}
