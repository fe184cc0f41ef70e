/** A calendar day 'YYYY-MM-DD' without a zone. Days sort as text. */
export type Day = string;
/** The factory's wall clock 'YYYY-MM-DDTHH:mm:ss' without a zone, as its files say it. Wall times sort as text. */
export type WallTime = string;

const dayPattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const wallTimePattern = /^([1-9]\d{3}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/;
const dayMilliseconds = 86_400_000;

function numberOrNull(day: string): number | null {
  const match = dayPattern.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return exists ? time / dayMilliseconds : null;
}

/** True for an existing day of the years 1000 to 9999 written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  return numberOrNull(text) !== null;
}

/** Days since 1970-01-01. Throws a RangeError for what is not a day. */
export function dayNumber(day: Day): number {
  const number = numberOrNull(day);
  if (number === null) throw new RangeError(`Not a calendar day: ${day}`);
  return number;
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}

/** The day `days` later; earlier for a negative count. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday; the double remainder keeps days before it positive.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's ISO week. */
export function isoWeekStart(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** 'YYYY-Www': the week belongs to the year that holds its Thursday. */
export function isoWeekLabel(day: Day): string {
  const thursday = addDays(isoWeekStart(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** 'YYYY-MM'. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** 'YYYY-Qn'. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** True for an existing moment written 'YYYY-MM-DDTHH:mm:ss'. */
export function isWallTime(text: string): boolean {
  const match = wallTimePattern.exec(text);
  return match?.[1] !== undefined && isDay(match[1]);
}

/** The wall date of a wall time. */
export function dayOf(time: WallTime): Day {
  return time.slice(0, 10);
}

/** The hour of a wall time, 0 to 23. */
export function hourOf(time: WallTime): number {
  return Number(time.slice(11, 13));
}

/** Hours from `from` to `to` with their fraction; negative when `to` is earlier. No zone, no summer time. */
export function hoursBetween(from: WallTime, to: WallTime): number {
  return (secondsOf(to) - secondsOf(from)) / 3600;
}

function secondsOf(time: WallTime): number {
  if (!isWallTime(time)) throw new RangeError(`Not a wall time: ${time}`);
  const clock = hourOf(time) * 3600 + Number(time.slice(14, 16)) * 60 + Number(time.slice(17, 19));
  return dayNumber(dayOf(time)) * 86_400 + clock;
}
