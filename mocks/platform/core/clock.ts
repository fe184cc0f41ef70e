/** The one source of "now", so that tests and demos can hold it still. */
export interface Clock {
  /** UTC ISO instant with milliseconds. */
  now: () => string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands until it is moved. */
export function heldClock(start: string): Clock & { set: (instant: string) => void; advance: (milliseconds: number) => void } {
  let current = Date.parse(start);
  return {
    now: () => new Date(current).toISOString(),
    set: (instant) => {
      current = Date.parse(instant);
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

/** The instant that lies so many milliseconds after another. */
export function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The wall date in a zone at an instant, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}
