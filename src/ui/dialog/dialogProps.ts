import type { ReactNode } from 'react';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Buttons at the foot, the primary one last; none where the cross is enough. */
  readonly actions?: ReactNode;
  /** px. */
  readonly width?: number;
  readonly afterClose?: () => void;
  /** Without the cross, so that its first field has the focus at once; Escape and a click beside it close it. */
  readonly crossless?: boolean;
}
