/**
 * Which of `count` points get a name under the axis: the last, the first where steps allow, and as many evenly between as fit.
 * @param fit how many names have room; at least one is shown
 */
export function spreadIndexes(count: number, fit: number): readonly number[] {
  if (count <= 0) return [];
  const shown = Math.min(count, Math.max(Math.floor(fit), 1));
  if (shown === 1) return [count - 1];
  const step = (count - 1) / (shown - 1);
  // Rounding shows where steps are short: 20, 22, 25, 27. There they are counted back from the last instead.
  if (step > 1 && step < 4) {
    const whole = Math.ceil(step);
    return Array.from({ length: Math.floor((count - 1) / whole) + 1 }, (_, index) => count - 1 - index * whole).toReversed();
  }
  return Array.from({ length: shown }, (_, index) => Math.round((index * (count - 1)) / (shown - 1)));
}
