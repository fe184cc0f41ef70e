import { Button as AntdButton, type ButtonProps as AntdButtonProps, Tooltip } from 'antd';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';
import { classNames } from '../classNames';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import styles from './Button.module.css';

type Kind = 'primary' | 'default' | 'link' | 'text' | 'danger';

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
  readonly size?: 'small' | 'middle' | 'large';
  readonly block?: boolean;
  /** Name for those who do not see it, where the words alone are not enough. */
  readonly label?: string;
  readonly className?: string;
}

const antdKinds: Readonly<Record<Kind, Pick<AntdButtonProps, 'type' | 'danger'>>> = {
  primary: { type: 'primary' },
  default: { type: 'default' },
  link: { type: 'link' },
  text: { type: 'text' },
  danger: { type: 'default', danger: true },
};

/** A button in the product's look. At most one `primary` a page. */
export function Button(props: ButtonProps) {
  const { children, kind = 'default', icon, onClick, disabledReason, busy, submit, size, block, label } = props;
  const reasonId = useId();
  const refused = disabledReason !== undefined;
  const button = (
    <AntdButton
      {...antdKinds[kind]}
      autoInsertSpace={false}
      htmlType={submit && !refused ? 'submit' : 'button'}
      size={size}
      block={block}
      loading={busy}
      icon={icon && <Icon name={icon} />}
      aria-label={label}
      aria-disabled={refused || undefined}
      aria-describedby={refused ? reasonId : undefined}
      className={classNames(kind === 'link' && styles['link'], refused && styles['refused'], props.className)}
      onClick={refused ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </AntdButton>
  );
  if (!refused) return button;
  return (
    <>
      <Tooltip title={disabledReason}>{button}</Tooltip>
      <span id={reasonId} className="visually-hidden">
        {disabledReason}
      </span>
    </>
  );
}

type LinkLook = Pick<ButtonProps, 'children' | 'kind' | 'icon' | 'size' | 'block' | 'label' | 'className'>;

interface LinkButtonProps extends LinkLook {
  readonly to: string;
}

/** A link to another page of the app that looks like a button. */
export function LinkButton({ to, children, kind = 'default', icon, size, block, label, className }: LinkButtonProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <AntdButton
      {...antdKinds[kind]}
      autoInsertSpace={false}
      href={href}
      size={size}
      block={block}
      icon={icon && <Icon name={icon} />}
      aria-label={label}
      className={classNames(kind === 'link' && styles['link'], className)}
      onClick={follow}
    >
      {children}
    </AntdButton>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does: its accessible name and tooltip. */
  readonly label: string;
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly size?: 'small' | 'middle' | 'large';
}

/** A button that is only an icon. */
export function IconButton({ icon, label, onClick, pressed, expanded, size }: IconButtonProps) {
  return (
    <AntdButton
      type="text"
      size={size}
      className={styles['icon']}
      icon={<Icon name={icon} size={18} />}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      title={label}
      onClick={onClick}
    />
  );
}
