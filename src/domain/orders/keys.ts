import type { Li } from '@/domain/money';

/** What makes a line itself inside its factory and store; no time, since the 1688 layout knows only the order's. */
export interface LineIdentity {
  orderNo: string;
  sku: string;
  quantity: number;
  unitPriceLi: Li;
}

const separator = '\u001f';

/** A line's content, equal for true duplicates. Cells as read never contain the separator: it is a control character. */
export function lineContentKey(line: LineIdentity): string {
  return line.orderNo + separator + line.sku + separator + line.quantity + separator + line.unitPriceLi;
}

/** The line's key inside factory and store: its content and which of the equal lines it is (1 for the first). */
export function lineKey(line: LineIdentity & { occurrence: number }): string {
  return lineContentKey(line) + separator + line.occurrence;
}

/**
 * Counts equal lines while a file is read: the nth equal line gets n, whatever stands between them.
 * The same file always gives the same numbers, so importing it again adds nothing.
 */
export function createOccurrenceCounter(): (line: LineIdentity) => number {
  const seen = new Map<string, number>();
  return (line) => {
    const key = lineContentKey(line);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence;
  };
}
