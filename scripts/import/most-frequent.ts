/** Counts votes; keeps the order in which values were first seen. */
export class Votes<T extends string | bigint> {
  readonly #counts = new Map<T, number>();

  add(value: T): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  /**
   * The value with most votes.
   * @param wins which of two values that have as many votes; by default the one seen first
   * @returns undefined when nobody voted
   */
  winner(wins: (challenger: T, holder: T) => boolean = () => false): T | undefined {
    let best: { value: T; count: number } | undefined;
    for (const [value, count] of this.#counts) {
      if (best === undefined || count > best.count || (count === best.count && wins(value, best.value))) best = { value, count };
    }
    return best?.value;
  }
}
