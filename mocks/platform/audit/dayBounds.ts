/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, time: number): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(time));
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000;
}

/** The instant at which a day begins in a zone. */
export function dayBegins(zone: string, day: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  const guess = asUtc - offsetAt(zone, asUtc);
  // The zone's offset may differ between the guess and the midnight it stands for: once more settles it.
  return new Date(asUtc - offsetAt(zone, guess)).toISOString();
}

/** The instant at which the day after it begins. */
export function dayEnds(zone: string, day: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return dayBegins(zone, next);
}
