import type { IconName } from '@/ui/icon/paths';

export interface PaletteEntry {
  readonly key: string;
  readonly icon: IconName;
  readonly name: string;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly run: () => void;
}

/** Records of each kind that are shown at most. */
export const mostRecords = 5;
