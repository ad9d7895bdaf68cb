/** A time span for people, in one unit or two: `840 ms`, `12 s`, `3 min 20 s`, `2 h 5 min`, `4 days`. @param seconds never below zero */
export function durationWords(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 1) return `${Math.round(seconds * 1_000)} ms`;
  if (seconds < 60) return `${seconds < 10 ? Number(seconds.toFixed(1)) : Math.floor(seconds)} s`;
  if (seconds < 3_600) return joined(Math.floor(seconds / 60), 'min', Math.floor(seconds % 60), 's');
  if (seconds < 172_800) return joined(Math.floor(seconds / 3_600), 'h', Math.floor((seconds % 3_600) / 60), 'min');
  return `${Math.floor(seconds / 86_400)} days`;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
