/**
 * Keeps a label from growing without end: each value that comes costs memory here and at whoever collects it, for ever.
 * @param most values that are kept apart; what comes later is called `other`
 */
export function boundedLabels(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most) return 'other';
    known.add(value);
    return value;
  };
}
