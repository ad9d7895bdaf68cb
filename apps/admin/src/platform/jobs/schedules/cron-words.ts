/** When a schedule runs, in words; what is not one of the usual shapes stays as it is written. Times are UTC. */
export function cronWords(cron: string): string {
  const [minute = '', hour = '', ...rest] = cron.split(' ');
  if (rest.join(' ') !== '* * *') return cron;
  const every = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (every !== undefined && hour === '*') return `Every ${every} minutes`;
  if (!/^\d+$/.test(minute)) return cron;
  if (hour === '*') return `Every hour, at ${minute} past`;
  return /^\d+$/.test(hour) ? `Every day at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC` : cron;
}
