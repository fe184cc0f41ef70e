import { type IconName, iconPaths } from './paths';

interface IconProps {
  readonly name: IconName;
  /** Side in px; 16 unless told. */
  readonly size?: number;
  readonly strokeWidth?: number;
  readonly className?: string;
}

/** A stroke icon in the text's colour. Decoration only: the words beside it or the button's label carry the meaning. */
export function Icon({ name, size = 16, strokeWidth = 1.6, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={className}
      style={{ flex: 'none', display: 'block' }}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
