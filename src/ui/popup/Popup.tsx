import { type ReactNode, useRef, useState } from 'react';
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

  const change = (next: boolean): void => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };

  return (
    <Floating
      open={open ?? ownOpen}
      onOpenChange={change}
      onShown={() => panel.current?.focus()}
      placement={placement}
      content={
        <div ref={panel} role="dialog" aria-label={label} tabIndex={-1} className={styles['panel']}>
          {content}
        </div>
      }
    >
      {children}
    </Floating>
  );
}
