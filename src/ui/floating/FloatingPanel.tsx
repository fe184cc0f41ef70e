import { Popover } from 'antd';
import { type ReactElement, type ReactNode, useDeferredValue } from 'react';
import { AntdTheme } from '../theme/AntdTheme';
import styles from './floating.module.css';
import type { Placement } from './placement';

interface FloatingPanelProps {
  readonly open: boolean;
  readonly placement: Placement;
  readonly onShown: () => void;
  /** Lies over the opener, which stays as it was drawn. */
  readonly spot: ReactElement;
  readonly content: ReactNode;
}

/** antd's part of `Floating`: where the panel goes, how it comes and leaves. */
export function FloatingPanel({ open, placement, onShown, spot, content }: FloatingPanelProps) {
  // Its code may come when it is open already: a panel that is born open, and closed at once, would stay.
  const isUp = useDeferredValue(open, false);
  return (
    <AntdTheme>
      <Popover
        open={isUp}
        trigger={[]}
        placement={placement}
        arrow={false}
        destroyOnHidden
        afterOpenChange={(opened) => {
          // It may have been closed while it came up: the focus is back already, and stays there.
          if (opened && open) onShown();
        }}
        classNames={{ container: styles['box'] }}
        content={content}
      >
        {spot}
      </Popover>
    </AntdTheme>
  );
}
