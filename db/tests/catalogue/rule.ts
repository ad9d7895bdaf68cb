import type { Ask } from '../../dump/ask.ts';
import { ourObjects } from './our-objects.ts';

/** A rule that the whole catalogue is held against. */
export interface Rule {
  /** Its number in db/CONVENTIONS.md. */
  number: number;
  /** What holds, as a sentence. */
  holds: string;
  /** What to write instead of a breach. */
  wayOut: string;
  /** Rows (object, breach) over the names of our-objects.ts; none while the rule holds. */
  query: string;
  values?: readonly unknown[];
  /** Object to the reason why it may break the rule. One that excuses nothing is a breach itself. */
  exceptions?: Readonly<Record<string, string>>;
  /** What goes wrong, to the SQL by which a superuser makes it go wrong: the rule must notice each. */
  brokenBy: Readonly<Record<string, string>>;
}

/**
 * Holds one rule against a database.
 * @param rule the rule.
 * @param ask a superuser's connection.
 * @returns one readable sentence per breach: the object, the rule, the way out.
 */
export async function breachesOf(rule: Rule, ask: Ask): Promise<string[]> {
  const found = await ask<{ object: string; breach: string }>(`with ${ourObjects}\n${rule.query}`, rule.values ?? []);
  const exceptions = rule.exceptions ?? {};
  const breaches = found
    .filter(({ object }) => !(object in exceptions))
    .map(({ object, breach }) => `${object} ${breach}. Rule ${rule.number}: ${rule.holds} Way out: ${rule.wayOut}`);
  const stale = Object.keys(exceptions)
    .filter((object) => !found.some((row) => row.object === object))
    .map((object) => `${object} is an exception to rule ${rule.number} that excuses nothing. Way out: delete it from the list.`);
  return [...breaches, ...stale].toSorted();
}
