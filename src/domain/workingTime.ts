/** When a factory works: every day from `start` to `end` ('HH:MM') on the wall clock of an IANA zone. */
export interface WorkingHours {
  zone: string;
  start: string;
  end: string;
}

const minuteMilliseconds = 60_000;
const dayMilliseconds = 24 * 60 * minuteMilliseconds;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formatters.set(zone, made);
  return made;
}

/** How far a zone's wall clock is ahead of UTC at a time, in milliseconds. */
function offsetAt(zone: string, time: number): number {
  const wall = formatterOf(zone).format(new Date(time)).replace(' ', 'T');
  return Date.parse(`${wall}Z`) - Math.floor(time / 1000) * 1000;
}

const wallOf = (zone: string, time: number) => time + offsetAt(zone, time);

function timeOfWall(zone: string, wall: number): number {
  // The zone's offset may differ between the guess and the time that it stands for: once more settles it.
  const guess = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, guess);
}

const millisecondOfDay = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minuteMilliseconds;

/** Where the hours begin in a day and how long they last; a day without hours would never pass, so it has one minute. */
function spanOf({ start, end }: WorkingHours): { begins: number; length: number } {
  const begins = millisecondOfDay(start);
  return { begins, length: Math.max(minuteMilliseconds, millisecondOfDay(end) - begins) };
}

/** All working time from the first day of the epoch up to a wall time. */
function workedUpTo(wall: number, hours: WorkingHours): number {
  const { begins, length } = spanOf(hours);
  const day = Math.floor(wall / dayMilliseconds);
  const today = wall - day * dayMilliseconds - begins;
  return day * length + Math.min(length, Math.max(0, today));
}

/** Working milliseconds between two instants; negative when `to` is earlier. */
export function workingTimeBetween(from: string, to: string, hours: WorkingHours): number {
  const [begin, end] = [from, to].map((instant) => workedUpTo(wallOf(hours.zone, Date.parse(instant)), hours));
  return (end ?? 0) - (begin ?? 0);
}

/** The earliest instant by which so many working milliseconds have passed; the instant itself for none. */
export function addWorkingTime(instant: string, milliseconds: number, hours: WorkingHours): string {
  if (milliseconds <= 0) return instant;
  const { begins, length } = spanOf(hours);
  const target = workedUpTo(wallOf(hours.zone, Date.parse(instant)), hours) + milliseconds;
  const day = Math.ceil(target / length) - 1;
  const wall = day * dayMilliseconds + begins + (target - day * length);
  return new Date(timeOfWall(hours.zone, wall)).toISOString();
}
