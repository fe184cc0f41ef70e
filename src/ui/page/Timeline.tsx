import type { ReactNode } from 'react';
import { classNames } from '../classNames';
import type { Tone } from '../tag/StatusTag';
import { Instant } from '../text/Instant';
import styles from './Facts.module.css';

export interface TimelineEvent {
  readonly key: string;
  /** UTC instant, ISO. */
  readonly at: string;
  /** What happened, with who did it. */
  readonly what: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, newest first. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={styles['timeline']}>
      {events.map((event) => (
        <li key={event.key} className={classNames(styles['event'], event.tone && styles[event.tone])}>
          <span>{event.what}</span>
          {event.detail !== undefined && <span className={styles['detail']}>{event.detail}</span>}
          <span className={styles['when']}>
            <Instant at={event.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
