import { useEffect, useState } from 'react';

const everyMilliseconds = 30_000;

/** Now, to the half minute: for deadlines that run down while one looks. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, []);
  return now;
}
