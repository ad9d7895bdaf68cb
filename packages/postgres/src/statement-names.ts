/**
 * Names for prepared statements, bounded. A name carries the role, because one name under alternating roles is planned
 * anew each time; a text is named only after it succeeded twice under that role, so that one that cannot be parsed never
 * leaves a half-known name behind and one-off texts do not use the bound up. Texts past the bound run unnamed: a name is
 * never given to another text.
 */
export class StatementNames {
  readonly #limit: number;
  readonly #byRole = new Map<string, Map<string, string>>();
  readonly #seenOnce = new Set<string>();
  #count = 0;

  /** @param limit how many statements each connection may hold at most; 0 names nothing (for poolers) */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @returns the statement's name, or undefined when it should travel unnamed */
  nameOf(role: string, text: string): string | undefined {
    return this.#byRole.get(role)?.get(text);
  }

  /** Notes that a text succeeded under a role; the second time gives it a name. */
  learn(role: string, text: string): void {
    if (this.#count >= this.#limit) return;
    const texts = this.#byRole.get(role) ?? new Map<string, string>();
    if (texts.has(text)) return;
    const sighting = `${role}:${text}`;
    if (!this.#seenOnce.delete(sighting)) {
      if (this.#seenOnce.size >= this.#limit) this.#seenOnce.clear();
      this.#seenOnce.add(sighting);
      return;
    }
    this.#count += 1;
    texts.set(text, `${role}:${this.#count.toString(36)}`);
    this.#byRole.set(role, texts);
  }
}

// Kysely and our templates begin with one of these; what could end the transaction or change its settings does not.
const PASSES = /^[\s(]*(?:select|insert|update|delete|merge|with|values|explain)\b/i;

/** Whether a text may pass the doors: no BEGIN, COMMIT, SET, DO, COPY or DDL, whoever wrote it. */
export function passesTheDoors(text: string): boolean {
  return PASSES.test(text);
}
