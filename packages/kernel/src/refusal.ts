import type { JsonValue } from './json.ts';

/** How a refusal maps to HTTP and tRPC; the edges translate, the domains only name it. */
export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'mismatch' | 'too-large' | 'limited';

/**
 * An expected "no": thrown by a use case, shown to a person. Never carries SQL, constraint names or another tenant's facts.
 *
 * A refusal thrown inside a transaction rolls it back. A counter that must survive the refusal (failed sign-ins) is
 * therefore returned as a value, committed, and turned into a refusal afterwards.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly details: Readonly<Record<string, JsonValue>>;

  /**
   * @param kind what sort of "no" this is
   * @param code `noun.reason`, for example `stock.insufficient`; stable, for programs
   * @param message what happened, why, and what to do next; for people
   * @param details figures and names that the message speaks of
   */
  constructor(kind: RefusalKind, code: string, message: string, details: Readonly<Record<string, JsonValue>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}
