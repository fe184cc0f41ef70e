import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './state.module.css';

const icons = { ok: 'check', warn: 'warning', err: 'cross', info: 'info' } as const satisfies Record<string, IconName>;

interface NoticeProps {
  readonly tone: keyof typeof icons;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** The button that mends it. */
  readonly action?: ReactNode;
}

/** Something about this page that stays until it is dealt with. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div className={classNames(styles['notice'], styles[tone])} role={tone === 'err' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} strokeWidth={2} />
      <div className={styles['noticeBody']}>
        {title !== undefined && <div className={styles['noticeTitle']}>{title}</div>}
        {children}
      </div>
      {action}
    </div>
  );
}
