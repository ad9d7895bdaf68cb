import { record } from '@entrepot/audit';
import { recordEvent, recordEvents } from '@entrepot/events';
import { Refusal, uuidv7 } from '@entrepot/kernel';
import { sealSecret, type SecretKeys } from '@entrepot/kernel/secret-box';
import type { Tx, WorkerActor } from '@entrepot/postgres';
import { licenseKeyIssued, licenseProvisioned } from './events.ts';
import { insertLicenses, issuedUnits, licensedLines, type UnitColumns } from './issuing.queries.ts';
import { hashLicenseKey, newLicenseKey } from './license-key.ts';

const DAY_MS = 86_400_000;
/** One statement's worth: some 250 kB of arrays. */
const UNITS_PER_STATEMENT = 1_000;

type Line = ReturnType<typeof licensedLines> extends { execute(): Promise<(infer Row)[]> } ? Row : never;

/**
 * Issues one key and one license for each licensed unit of an order. Run again, or at the same time twice, it issues nothing
 * more: a unit of an order line can have one license.
 * @returns how many were issued now
 * @throws Refusal `license.no-policy` when a licensed product has no policy: nobody knows yet what its licenses permit. The job
 *   is tried again and ends in the dead letters, from where it can be sent again once the policy is set.
 */
export async function issueLicenses(tx: Tx, actor: WorkerActor, orderId: string, secrets: SecretKeys): Promise<number> {
  const lines = await tx.all(licensedLines(tx.tenantId, orderId));
  if (lines.length === 0) return 0;
  const issued = new Set((await tx.all(issuedUnits(tx.tenantId, orderId))).map(({ lineNo, unitNo }) => `${lineNo}.${unitNo}`));
  let count = 0;
  for (const line of lines) {
    const missing = Array.from({ length: line.quantity }, (_, index) => index + 1).filter((unitNo) => !issued.has(`${line.lineNo}.${unitNo}`));
    if (missing.length > 0) count += await issueLine(tx, actor, orderId, line, missing, secrets);
  }
  return count;
}

async function issueLine(
  tx: Tx, actor: WorkerActor, orderId: string, line: Line, unitNumbers: readonly number[], secrets: SecretKeys,
): Promise<number> {
  const { lineNo, productId, companyId, holderEmail, policyId, keyPrefix, seats } = line;
  if (policyId === null || keyPrefix === null || seats === null) {
    throw new Refusal('conflict', 'license.no-policy',
      `${line.sku} is a licensed product without a license policy. Set its policy, then send this job again.`, { sku: line.sku });
  }
  const terms = { orderId, lineNo, policyId, productId, companyId, holderEmail, keyPrefix, seats, expiresAt: expiryOf(line, tx.at) };
  const keys: IssuedKey[] = [];
  for (let start = 0; start < unitNumbers.length; start += UNITS_PER_STATEMENT) {
    const units = unitColumns(keyPrefix, unitNumbers.slice(start, start + UNITS_PER_STATEMENT), secrets);
    const issued = new Set((await tx.all(insertLicenses(tx.tenantId, terms, units, tx.at))).map(({ licenseId }) => licenseId));
    keys.push(...keysOf(units).filter(({ licenseId }) => issued.has(licenseId)));
  }
  const quantity = keys.length;
  if (quantity === 0) return 0;
  await recordEvent(tx, actor, licenseProvisioned, orderId, { orderId, orderLineNo: lineNo, productId, companyId, quantity, holderEmail });
  // After what the buyer's mail waits for: the relay goes in the order of telling.
  for (let start = 0; start < keys.length; start += UNITS_PER_STATEMENT) {
    await recordEvents(tx, actor, licenseKeyIssued, keys.slice(start, start + UNITS_PER_STATEMENT).map((key) => ({
      objectId: key.keyId, payload: { ...key, productId, companyId, orderId, prefix: keyPrefix },
    })));
  }
  await record(tx, actor, {
    action: 'license.issue', objectType: 'order', objectId: orderId, objectLabel: line.orderCode, after: { lineNo, sku: line.sku, quantity },
  });
  return quantity;
}

/** A key as its event tells of it. */
interface IssuedKey { readonly keyId: string; readonly licenseId: string; readonly lastFour: string }

const keysOf = ({ keyId, licenseId, lastFour }: UnitColumns): IssuedKey[] =>
  keyId.map((id, index) => ({ keyId: id, licenseId: licenseId[index] ?? '', lastFour: lastFour[index] ?? '' }));

function expiryOf(line: Line, at: Date): Date | null {
  if (line.durationDays === null || line.expiryBasis !== 'creation') return null;
  return new Date(at.getTime() + line.durationDays * DAY_MS);
}

function unitColumns(prefix: string, unitNumbers: readonly number[], secrets: SecretKeys): UnitColumns {
  const keys = unitNumbers.map(() => newLicenseKey(prefix));
  return {
    unitNo: unitNumbers,
    keyId: keys.map(() => uuidv7()),
    // Sorted: ids made in one millisecond are in no order, and lists show licenses in the order of their ids.
    licenseId: keys.map(() => uuidv7()).toSorted(),
    keyHash: keys.map(hashLicenseKey),
    keyCiphertext: keys.map((key) => sealSecret(secrets, key.text)),
    lastFour: keys.map((key) => key.lastFour),
  };
}
