/** Round steps for an axis that starts at zero: 1, 2 or 5 times a power of ten. */
export function axisTicks(maximum: number, about = 4): readonly number[] {
  if (!(maximum > 0)) return [0, 1];
  const rough = maximum / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(maximum / step - 1e-9) + 1 }, (_, index) => index * step);
}

/** The same steps from the lowest to the highest value, with zero always among them: for figures that may fall below it. */
export function axisTicksAround(lowest: number, highest: number, about = 3): readonly number[] {
  if (!(lowest < 0)) return axisTicks(highest, about);
  const top = Math.max(highest, 0);
  const steps = axisTicks(Math.max(top, -lowest), about);
  const step = (steps[1] ?? 1) - (steps[0] ?? 0);
  const below = Math.ceil(-lowest / step - 1e-9);
  return Array.from({ length: below + Math.ceil(top / step - 1e-9) + 1 }, (_, index) => (index - below) * step);
}

/**
 * A line through values in a box, highest at the top. A flat series runs through the middle.
 * @returns an SVG path, or an empty text for fewer than two values
 */
export function linePath(values: readonly number[], width: number, height: number, inset = 2): string {
  if (values.length < 2) return '';
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  const at = (value: number, index: number) => {
    const x = inset + (index / (values.length - 1)) * (width - 2 * inset);
    const y = range === 0 ? height / 2 : inset + (1 - (value - lowest) / range) * (height - 2 * inset);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  };
  return `M${values.map(at).join('L')}`;
}

/**
 * Change against the period before.
 * @returns a share (0.1 is ten per cent more); undefined when there was nothing before
 */
export function changeShare(now: number, before: number): number | undefined {
  return before === 0 ? undefined : (now - before) / Math.abs(before);
}
