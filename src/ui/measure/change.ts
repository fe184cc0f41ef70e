import type { Format } from '@/i18n/format';

export interface Change {
  readonly direction: 'up' | 'down' | 'same';
  /** The size of the change without its sign: "8.2%", "1.1 点", "4 件". */
  readonly text: string;
  /** Good or bad, never just up or down; none where the change is neither. */
  readonly tone: 'good' | 'bad' | 'none';
}

interface ChangeOptions {
  /** `percent` of the value before, `points` between two shares, `count` of the figure itself. */
  readonly kind: 'percent' | 'points' | 'count';
  readonly goodWhen: 'up' | 'down' | 'neither';
  /** Words around the figure: points ("{{value}} 点") or a unit. */
  readonly words?: (figure: string) => string;
}

/** The change from the period before; null where there was nothing before. */
export function changeBetween(
  now: number | null,
  before: number | null,
  { kind, goodWhen, words = (figure) => figure }: ChangeOptions,
  format: Format,
): Change | null {
  if (now === null || before === null || (kind === 'percent' && before === 0)) return null;
  const difference = kind === 'percent' ? (now - before) / Math.abs(before) : now - before;
  const size = Math.abs(difference);
  const figure =
    kind === 'percent'
      ? format.percent(size)
      : kind === 'points'
        ? format.pointsFigure(size)
        : format.short(size, 1);
  const isSame = figure === (kind === 'percent' ? format.percent(0) : format.count(0));
  const direction = isSame ? 'same' : difference > 0 ? 'up' : 'down';
  const tone = direction === 'same' || goodWhen === 'neither' ? 'none' : direction === goodWhen ? 'good' : 'bad';
  return { direction, text: words(figure), tone };
}
