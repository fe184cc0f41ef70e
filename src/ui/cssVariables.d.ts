import 'react';

declare module 'react' {
  /** Our own CSS variables may be set in `style`. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
