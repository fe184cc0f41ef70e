import type { Palette } from '../theme/palette';

/** What a drawing needs to know beside its data. */
export interface Drawing {
  readonly palette: Palette;
  readonly width: number;
  /** Writes a figure on the axis. */
  readonly formatShort: (value: number) => string;
  /** Writes a figure exactly. */
  readonly formatExact: (value: number) => string;
  /** No motion where a person asked for none. */
  readonly animate: boolean;
}
