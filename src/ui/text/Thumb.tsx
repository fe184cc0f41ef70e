import { type ReactNode, useState } from 'react';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './Thumb.module.css';

interface ThumbProps {
  /** Address of the picture; a placeholder stands where there is none or it does not load. */
  readonly src?: string | null | undefined;
  /** What the picture shows; empty where the name stands beside it. */
  readonly alt?: string;
  /** Side in px. */
  readonly size?: number;
  readonly icon?: IconName;
}

/** A small picture that tells no one where it is shown. */
export function Thumb({ src, alt = '', size = 40, icon = 'box' }: ThumbProps) {
  const [broken, setBroken] = useState<string>();
  const shown = src && src !== broken ? src : undefined;
  return (
    <span className={styles['thumb']} style={{ width: size, height: size }}>
      {shown ? (
        <img
          src={shown}
          alt={alt}
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setBroken(shown)}
        />
      ) : (
        <Icon name={icon} size={Math.round(size * 0.55)} />
      )}
    </span>
  );
}

interface NamedProps {
  readonly name: ReactNode;
  /** Quiet line below the name. */
  readonly sub?: ReactNode;
  /** A `Thumb` before it. */
  readonly thumb?: ReactNode;
}

/** The main cell of a row: picture, name, and what identifies it. */
export function Named({ name, sub, thumb }: NamedProps) {
  return (
    <span className={styles['named']}>
      {thumb}
      <span className={styles['words']}>
        <span className={styles['name']}>{name}</span>
        {sub !== undefined && <span className={styles['sub']}>{sub}</span>}
      </span>
    </span>
  );
}
