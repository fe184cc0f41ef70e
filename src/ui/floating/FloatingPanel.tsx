import { Popover } from 'antd';
import type { ReactElement, ReactNode } from 'react';
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
  return (
    <AntdTheme>
      <Popover
        open={open}
        trigger={[]}
        placement={placement}
        arrow={false}
        destroyOnHidden
        afterOpenChange={(opened) => {
          if (opened) onShown();
        }}
        classNames={{ container: styles['box'] }}
        content={content}
      >
        {spot}
      </Popover>
    </AntdTheme>
  );
}
