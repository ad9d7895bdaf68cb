import { useEffect, useState } from 'react';

/** Milliseconds until an instant, fresh each second; never below zero, and still once it is over. */
export function useTimeLeft(endsAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  const over = now >= endsAt;
  useEffect(() => {
    if (over) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [over]);
  return Math.max(endsAt - now, 0);
}
