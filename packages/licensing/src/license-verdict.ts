import type { VerdictCode } from './verdict.contract.ts';

/** What the verdict looks at; read in one statement. */
export interface LicenseFacts {
  readonly status: 'active' | 'suspended' | 'revoked';
  readonly expiresAt: Date | null;
  readonly whenExpired: 'restrict' | 'revoke' | 'maintain' | 'allow';
  readonly productCode: string;
  readonly seats: number;
  /** Devices that hold a seat. */
  readonly seatsUsed: number;
  /** Whether one of the fingerprints in question holds a seat. */
  readonly deviceActive: boolean;
}

/** What is asked about the license. */
export interface LicenseQuestion {
  /** Public code of the product that asks; absent when it does not say. */
  readonly productCode?: string | undefined;
  /** Fingerprints of the device that asks; absent when only the license is in question. */
  readonly fingerprints?: readonly string[] | undefined;
}

export interface Verdict {
  readonly valid: boolean;
  readonly code: VerdictCode;
}

/**
 * Judges a license. The order is a decision: what the tenant decreed (revoked, suspended) comes before what time does
 * (expired), and both before what the device can mend itself. No I/O, no clock.
 * @param facts undefined when no license was found.
 * @param at the transaction's time.
 */
export function licenseVerdict(facts: LicenseFacts | undefined, question: LicenseQuestion, at: Date): Verdict {
  const standing = licenseStanding(facts, question, at);
  if (!standing.valid || !facts) return standing;
  return deviceObjection(facts, question.fingerprints) ?? standing;
}

/** Judges a license without its devices: what an activation asks before it counts seats. */
export function licenseStanding(facts: LicenseFacts | undefined, question: LicenseQuestion, at: Date): Verdict {
  if (!facts) return invalid('NOT_FOUND');
  if (facts.status === 'revoked') return invalid('REVOKED');
  if (facts.status === 'suspended') return invalid('SUSPENDED');
  if (question.productCode !== undefined && question.productCode !== facts.productCode) return invalid('PRODUCT_MISMATCH');
  if (facts.expiresAt !== null && facts.expiresAt.getTime() <= at.getTime()) {
    return { valid: facts.whenExpired === 'maintain' || facts.whenExpired === 'allow', code: 'EXPIRED' };
  }
  return { valid: true, code: 'VALID' };
}

function deviceObjection(facts: LicenseFacts, fingerprints: readonly string[] | undefined): Verdict | undefined {
  if (facts.seatsUsed > facts.seats) return invalid('TOO_MANY_DEVICES');
  if (fingerprints === undefined) {
    // A single seat is bound to its device, so without one there is nothing to run on; more seats float.
    return facts.seats === 1 && facts.seatsUsed === 0 ? invalid('NO_MACHINE') : undefined;
  }
  if (fingerprints.length === 0) return invalid('FINGERPRINT_EMPTY');
  if (facts.deviceActive) return undefined;
  return invalid(facts.seatsUsed === 0 ? 'NO_MACHINE' : 'FINGERPRINT_MISMATCH');
}

function invalid(code: VerdictCode): Verdict {
  return { valid: false, code };
}
