import { addDays, weekday, type Day } from '@/domain/calendar';
import { quantileType7 } from '@/domain/demand/quantileType7';
import { ratio, sum } from '@/domain/demand/statistics/sums';

/** A day's pieces of an item, and what one of them cost on average (li); `null` on a day without a sale. */
export interface TradedDay {
  day: Day;
  pieces: number;
  unitPriceLi: number | null;
}

/** At or under this share of its usual price an item is on promotion. */
const promotionPrice = 0.9;
/** Days back that the usual price is the median of. */
const usualPriceDays = 28;
/** Weeks without promotion that a usual day is the median of. */
const baselineWeeks = 8;
/** Days after a promotion in which buyers may be missing who bought ahead. */
export const dipDays = 14;

export interface PromotionDay {
  day: Day;
  pieces: number;
  /** Pieces of a usual day of that weekday; `null` where none is known. */
  baseline: number | null;
  /** actual / baseline − 1; `null` without a baseline, or where it is 0. */
  uplift: number | null;
}

export interface Promotion {
  days: PromotionDay[];
  /** Pieces of the fortnight after the promotion's last day over what is usual, less 1; `null` where that is not known. */
  dip: number | null;
}

/**
 * Days on promotion: those that the calendar names, and those on which the item cost at most nine tenths of the median of
 * the 28 days before. `days` are in order and leave out none.
 */
export function promotionDays(days: readonly TradedDay[], named: ReadonlySet<Day>): Set<Day> {
  const promoted = new Set<Day>();
  for (const [place, { day, unitPriceLi }] of days.entries()) {
    const before = days.slice(Math.max(0, place - usualPriceDays), place).flatMap((earlier) => earlier.unitPriceLi ?? []);
    const usual = quantileType7(before, 0.5);
    const cheap = unitPriceLi !== null && usual !== null && unitPriceLi <= promotionPrice * usual;
    if (cheap || named.has(day)) promoted.add(day);
  }
  return promoted;
}

/** Pieces of a usual day: the median of the same weekday in the last eight weeks that were no promotion; `null` without one. */
export function usualPieces(days: readonly TradedDay[], promoted: ReadonlySet<Day>, day: Day): number | null {
  const same = days.filter((one) => one.day < day && weekday(one.day) === weekday(day) && !promoted.has(one.day));
  return quantileType7(same.slice(-baselineWeeks).map(({ pieces }) => pieces), 0.5);
}

/** Each promotion (days that follow each other) with what it sold beyond the usual, and what was missing after it. */
export function promotions(days: readonly TradedDay[], promoted: ReadonlySet<Day>): Promotion[] {
  const runs: TradedDay[][] = [];
  for (const day of days.filter((one) => promoted.has(one.day))) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.day === addDays(day.day, -1)) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => {
    const last = run.at(-1)?.day ?? '';
    const after = days.filter(({ day }) => day > last && day <= addDays(last, dipDays) && !promoted.has(day));
    const usual = after.map(({ day }) => usualPieces(days.filter((one) => one.day <= last), promoted, day));
    const known = usual.every((pieces) => pieces !== null) && after.length > 0;
    const share = known ? ratio(sum(after.map(({ pieces }) => pieces)), sum(usual.map((pieces) => pieces ?? 0))) : null;
    return { days: run.map((day) => promotionDay(days, promoted, day)), dip: share === null ? null : share - 1 };
  });
}

function promotionDay(days: readonly TradedDay[], promoted: ReadonlySet<Day>, { day, pieces }: TradedDay): PromotionDay {
  const baseline = usualPieces(days, promoted, day);
  const share = baseline === null ? null : ratio(pieces, baseline);
  return { day, pieces, baseline, uplift: share === null ? null : share - 1 };
}

/** The days with the usual in place of what promotions sold, where it is known: what a forecast is trained on. */
export function withoutPromotions(days: readonly TradedDay[], promoted: ReadonlySet<Day>): TradedDay[] {
  return days.map((day) => (promoted.has(day.day) ? { ...day, pieces: usualPieces(days, promoted, day.day) ?? day.pieces } : day));
}
