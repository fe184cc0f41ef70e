import { type MouseEvent, type ReactNode, useId } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './Button.module.css';

type Kind = 'primary' | 'default' | 'link' | 'text' | 'danger';
type Size = 'small' | 'middle' | 'large';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: Kind;
  readonly icon?: IconName;
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** Why it cannot be used now: it stays focusable, tells the reason, and does nothing. */
  readonly disabledReason?: string | undefined;
  readonly busy?: boolean;
  /** Submits the form it stands in. */
  readonly submit?: boolean;
  readonly size?: Size;
  readonly block?: boolean;
  /** Name for those who do not see it, where the words alone are not enough. */
  readonly label?: string;
  readonly className?: string;
}

interface Look {
  readonly kind: Kind;
  readonly size: Size;
  readonly block?: boolean | undefined;
  readonly className?: string | undefined;
}

const lookOf = ({ kind, size, block, className }: Look) =>
  classNames(styles['button'], styles[kind], styles[size], block && styles['block'], className);

/**
 * A button in the product's look. At most one `primary` a page. Made of the browser's own button, so that the sign-in page
 * needs no component library.
 */
export function Button(props: ButtonProps) {
  const { children, kind = 'default', icon, onClick, disabledReason, busy, submit, size = 'middle', block, label } = props;
  const reasonId = useId();
  const refused = disabledReason !== undefined;
  const idle = !refused && !busy;
  return (
    <>
      <button
        type={submit && idle ? 'submit' : 'button'}
        aria-label={label}
        aria-disabled={refused || undefined}
        aria-busy={busy || undefined}
        aria-describedby={refused ? reasonId : undefined}
        className={classNames(lookOf({ kind, size, block, className: props.className }), refused && styles['refused'])}
        onClick={idle ? onClick : (event) => event.preventDefault()}
      >
        {busy ? <span className={styles['spinner']} aria-hidden="true" /> : icon && <Icon name={icon} />}
        {children}
      </button>
      {refused && (
        <span id={reasonId} role="tooltip" className={styles['reason']}>
          {disabledReason}
        </span>
      )}
    </>
  );
}

interface LinkButtonProps extends Pick<ButtonProps, 'children' | 'kind' | 'icon' | 'size' | 'block' | 'label' | 'className'> {
  readonly to: string;
}

/** A link to another page of the app that looks like a button. */
export function LinkButton({ to, children, kind = 'default', icon, size = 'middle', block, label, className }: LinkButtonProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <a href={href} aria-label={label} className={lookOf({ kind, size, block, className })} onClick={follow}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: its accessible name and tooltip. */
  readonly label: string;
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly size?: Size;
}

/** A button that is only an icon. */
export function IconButton({ icon, label, onClick, pressed, expanded, size = 'middle' }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles['button'], styles['icon'], styles[size])}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
