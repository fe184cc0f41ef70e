import { later } from '../core/clock';

/** Transactions overlap: an event with an earlier id may be committed so much later than its neighbours. */
export const overlapMilliseconds = 15_000;
/** Events are kept so long; whoever asks from before that reads everything anew. */
const keptMilliseconds = 7 * 24 * 60 * 60 * 1000;

/** The smallest id that an event of an instant can have: ids begin with their millisecond. */
export function placeAt(instant: string): string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** The instant that an id or place begins with. */
export function instantOf(place: string): string {
  return new Date(Number.parseInt(place.slice(0, 8) + place.slice(9, 13), 16)).toISOString();
}

/** Where reading begins for who has seen everything up to a place. */
export function withOverlap(place: string): string {
  return placeAt(later(instantOf(place), -overlapMilliseconds));
}

/** Nothing before it is kept. */
export function oldestPlace(now: string): string {
  return placeAt(later(now, -keptMilliseconds));
}
