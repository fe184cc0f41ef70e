import { addDays, daysBetween, type Day } from '@/domain/calendar';

/** A span of days, both ends included. */
export interface DayWindow {
  from: Day;
  to: Day;
}

export const windowPresets = [14, 30, 90, 180, 365, 'all'] as const;
/** Days that end at the last complete day, or everything up to it. */
export type WindowPreset = (typeof windowPresets)[number];
export const defaultWindowPreset = 90 satisfies WindowPreset;
/** Repurchase is always counted over this many days, ending where the window ends. */
export const repurchaseWindowDays = 90;

/** A window with the one of the same length directly before it. */
export interface ComparedWindow {
  window: DayWindow;
  before: DayWindow;
  /** False when orders are not known for the whole period before: a change against it would mislead. */
  beforeCovered: boolean;
}

export interface ResolvedWindow extends ComparedWindow {
  /** Whether the window ends on or before the last complete day. */
  complete: boolean;
  repurchase: ComparedWindow;
}

/** Where a source of orders (an import) ends: its latest order, and the end that a person stated for it, if any. */
export interface OrderSourceEnd {
  latestOrderDay: Day;
  statedEnd: Day | null;
}

/**
 * The last day whose orders are all known: for each source the stated end, else the day before its latest order
 * (that order proves the days before it); over all sources the latest of these. `null` without a source.
 */
export function lastCompleteDay(sources: readonly OrderSourceEnd[]): Day | null {
  return sources.reduce<Day | null>((latest, source) => {
    const end = source.statedEnd ?? addDays(source.latestOrderDay, -1);
    return latest === null || end > latest ? end : latest;
  }, null);
}

/** Length in days, both ends included. */
export function windowLength(window: DayWindow): number {
  return daysBetween(window.from, window.to) + 1;
}

/** The window of `days` days that ends on `end`. */
export function windowEnding(end: Day, days: number): DayWindow {
  return { from: addDays(end, 1 - days), to: end };
}

/** The window of the same length directly before. */
export function periodBefore(window: DayWindow): DayWindow {
  return windowEnding(addDays(window.from, -1), windowLength(window));
}

export function isInWindow(day: Day, window: DayWindow): boolean {
  return day >= window.from && day <= window.to;
}

/**
 * The window that a preset or a span means for these data, its period before, and the repurchase window.
 * A preset ends at the last complete day; 'all' begins at the first order day, so its period before is never covered.
 */
export function resolveWindow(
  choice: WindowPreset | DayWindow,
  data: { firstOrderDay: Day; lastCompleteDay: Day },
): ResolvedWindow {
  const window = chosenWindow(choice, data);
  const repurchase = windowEnding(window.to, repurchaseWindowDays);
  return {
    ...compared(window, data.firstOrderDay),
    complete: window.to <= data.lastCompleteDay,
    repurchase: compared(repurchase, data.firstOrderDay),
  };
}

function chosenWindow(
  choice: WindowPreset | DayWindow,
  data: { firstOrderDay: Day; lastCompleteDay: Day },
): DayWindow {
  if (typeof choice === 'object') return choice.from <= choice.to ? choice : { from: choice.to, to: choice.from };
  if (choice !== 'all') return windowEnding(data.lastCompleteDay, choice);
  // One day of orders proves no complete day: the window is then that end alone, not a negative span.
  const from = data.firstOrderDay < data.lastCompleteDay ? data.firstOrderDay : data.lastCompleteDay;
  return { from, to: data.lastCompleteDay };
}

function compared(window: DayWindow, firstOrderDay: Day): ComparedWindow {
  const before = periodBefore(window);
  return { window, before, beforeCovered: before.from >= firstOrderDay };
}

/** The span that a choice will turn out to be, or nearly, before the data have said where it ends. */
export function likelyWindow(choice: WindowPreset | DayWindow, today: Day): DayWindow {
  if (typeof choice === 'object') return choice;
  return windowEnding(today, choice === 'all' ? 365 : choice);
}
