import { useState } from 'react';

/** Today by the world's clock, `YYYY-MM-DD`, as of when the page was opened: near enough to keep a place. */
export function useToday(): string {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return today;
}
