import { addDays, monthOf } from '@/domain/calendar';
import { periodEnd } from '@/domain/period';
import type { DayWindow } from '@/domain/window';

/** The days that are packed together: a third of a month, so that packing one is a matter of a moment. */
export function thirdOf(day: string): DayWindow {
  const from = `${monthOf(day)}-${day.slice(8) < '11' ? '01' : day.slice(8) < '21' ? '11' : '21'}`;
  return { from, to: from.endsWith('21') ? periodEnd(day, 'month') : addDays(from, 9) };
}

/** What packed thirds, named by their first days, leave of a span: as few spans as there can be. */
export function spansBetween(span: DayWindow, packed: readonly string[]): DayWindow[] {
  const known = new Set(packed);
  const spans: DayWindow[] = [];
  let third = thirdOf(span.from);
  for (; third.from <= span.to; third = thirdOf(addDays(third.to, 1))) {
    if (known.has(third.from)) continue;
    const last = spans.at(-1);
    const to = third.to > span.to ? span.to : third.to;
    if (last !== undefined && addDays(last.to, 1) === third.from) last.to = to;
    else spans.push({ from: third.from < span.from ? span.from : third.from, to });
  }
  return spans;
}
