import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './StatusTag.module.css';

export type Tone = 'ok' | 'warn' | 'err' | 'info' | 'mut';

const icons: Readonly<Record<Tone, IconName>> = {
  ok: 'check',
  warn: 'warning',
  err: 'cross',
  info: 'clock',
  mut: 'draft',
};

interface StatusTagProps {
  readonly tone: Tone;
  /** The status in words; the colour only repeats it. */
  readonly children: ReactNode;
  /** Another icon than the tone's own; `null` for a plain label such as a count. */
  readonly icon?: IconName | null;
}

/** A status: icon and word on a tint. */
export function StatusTag({ tone, children, icon = icons[tone] }: StatusTagProps) {
  return (
    <span className={classNames(styles['tag'], styles[tone])}>
      {icon && <Icon name={icon} size={12} strokeWidth={2} />}
      {children}
    </span>
  );
}
