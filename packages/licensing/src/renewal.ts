import type { Refusal } from '@entrepot/kernel';
import { refusal } from './errors.ts';
import type { LicenseStatus } from './license.contract.ts';

const DAY_MS = 86_400_000;
/** Beyond it a point in time is not written with four digits of a year any more. */
const LAST_MOMENT = Date.UTC(10_000, 0, 1);

/** What decides whether a license can be renewed, and until when. */
export interface RenewalFacts {
  readonly status: LicenseStatus;
  readonly expiresAt: Date | null;
  /** When its expiry was noted; NULL while it runs. */
  readonly expiredAt: Date | null;
  readonly firstActivatedAt: Date | null;
  readonly expiryBasis: string;
  readonly whenExpired: string;
  /** By the policy of today; NULL: for ever. */
  readonly durationDays: number | null;
}

/**
 * The end of a license's next term, or why there is none. A term begins where the last one ends, so nobody loses days by renewing
 * early; once that has passed it begins now, so nobody pays for days that are over. It has as many days of 24 hours as the policy says
 * today. What a person revoked stays so; what its expiry revoked, in
 * the same sense as a validation has it, may be renewed. A suspended license is renewed and stays suspended.
 */
export function renewalOf(facts: RenewalFacts, at: Date): { readonly until: Date } | { readonly refused: Refusal } {
  const { status, expiresAt, expiredAt, firstActivatedAt, expiryBasis, whenExpired, durationDays } = facts;
  const revokedByExpiry = expiredAt !== null && whenExpired === 'revoke';
  if (status === 'revoked' && !revokedByExpiry) return refused('license.revoked', 'This license is revoked for good.');
  if (expiresAt === null) {
    return durationDays !== null && expiryBasis === 'first-activation' && firstActivatedAt === null
      ? refused('license.not-running', 'The time of this license begins with its first activation, so there is nothing to renew yet.')
      : refused('license.perpetual', 'This license never expires, so there is nothing to renew.');
  }
  if (durationDays === null) {
    return refused('license.no-term',
      'The license policy of this product names no duration any more. Set how many days its licenses are valid for, then renew.');
  }
  const until = Math.max(expiresAt.getTime(), at.getTime()) + durationDays * DAY_MS;
  if (until >= LAST_MOMENT) return refused('license.renewed-too-far', 'This license is valid for thousands of years already.');
  return { until: new Date(until) };
}

const refused = (code: Parameters<typeof refusal>[1], message: string): { refused: Refusal } => ({ refused: refusal('conflict', code, message) });
