import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Floating } from '../floating/Floating';
import type { Placement } from '../floating/placement';
import { Icon } from '../icon/Icon';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  /** Quiet words under the label. */
  readonly note?: ReactNode;
  /** The one that is in force now, among its group. */
  readonly chosen?: boolean;
  readonly onChoose: () => void;
}

export interface MenuGroup {
  readonly key: string;
  /** Heading; also the group's accessible name. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  /** Name of the menu. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  /** The button that opens it, told whether it is open. */
  readonly trigger: (open: boolean) => ReactNode;
  readonly placement?: Placement;
}

/** Choices that open from a button; arrow keys move, Enter chooses, Escape closes and gives the focus back. */
export function Menu({ label, groups, trigger, placement = 'bottomLeft' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  return (
    <Floating
      open={open}
      onOpenChange={setOpen}
      onShown={() => list.current?.querySelector<HTMLElement>('[aria-checked="true"], button')?.focus()}
      placement={placement}
      content={
        <div ref={list} className={styles['menu']} role="menu" tabIndex={-1} aria-label={label} onKeyDown={moveFocus}>
          {groups.map((group) => (
            <div key={group.key} role="group" aria-label={group.label ?? label}>
              {group.label !== undefined && <div className={styles['heading']}>{group.label}</div>}
              {group.items.map((item) => (
                <button
                  key={item.key}
                  type="button"
                  role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked={item.chosen}
                  className={styles['item']}
                  onClick={() => {
                    setOpen(false);
                    item.onChoose();
                  }}
                >
                  <span className={styles['text']}>
                    {item.label}
                    {item.note !== undefined && <span className={styles['note']}>{item.note}</span>}
                  </span>
                  {item.chosen && <Icon name="check" size={14} />}
                </button>
              ))}
            </div>
          ))}
        </div>
      }
    >
      {trigger(open)}
    </Floating>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const present = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((present + step) % buttons.length)?.focus();
}
