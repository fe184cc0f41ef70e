export const valueClasses = ['A', 'B', 'C'] as const;
export type ValueClass = (typeof valueClasses)[number];

/**
 * ABC: items by revenue, largest first (by key among equals); A while the share cumulated before an item is under `a`, B
 * while it is under `b`, else C. What earned nothing is C.
 */
export function valueClassesOf(revenue: ReadonlyMap<string, number>, { a = 0.8, b = 0.95 } = {}): Map<string, ValueClass> {
  const items = [...revenue].sort(([key, amount], [otherKey, other]) => other - amount || (key < otherKey ? -1 : 1));
  const whole = items.reduce((total, [, amount]) => total + Math.max(0, amount), 0);
  let before = 0;
  const classes = new Map<string, ValueClass>();
  for (const [key, amount] of items) {
    const share = before / whole;
    classes.set(key, amount <= 0 ? 'C' : share < a ? 'A' : share < b ? 'B' : 'C');
    before += Math.max(0, amount);
  }
  return classes;
}
