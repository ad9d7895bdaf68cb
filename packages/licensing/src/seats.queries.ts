import { auditRecordWhen } from '@entrepot/audit';
import { eventRecordWhen } from '@entrepot/events';
import { uuidv7 } from '@entrepot/kernel';
import { query, type Actor } from '@entrepot/postgres';
import { sql, type SqlBool } from 'kysely';
import { deviceActivated, deviceDeactivated } from './events.ts';

/** A seat to be taken on a locked license. */
export interface SeatToTake {
  readonly licenseId: string;
  readonly companyId: string;
  readonly fingerprint: string;
  readonly deviceName: string;
  readonly platform: string;
  /** Set when this activation starts the license's time. */
  readonly expiresAt: Date | null;
}

/**
 * Takes a seat for a device, with its audit record, its event and the relay's job: one statement, all or nothing.
 * @returns a row when the seat was taken; none when the device holds one already.
 */
export function takeSeat(actor: Actor, seat: SeatToTake, at: Date) {
  const { licenseId, companyId, fingerprint, deviceName, platform } = seat;
  const taken = sql<SqlBool>`exists (select from device)`;
  const event = eventRecordWhen(actor, deviceActivated, licenseId, { licenseId, companyId, fingerprint }, at, taken);
  const entry = { action: 'license.activate', objectType: 'license', objectId: licenseId, after: { fingerprint, deviceName, platform } };
  return query
    .with('device', (db) => db.insertInto('licensing.activations')
      .values({
        tenant_id: actor.tenantId, activation_id: uuidv7(), license_id: licenseId, company_id: companyId, fingerprint,
        device_name: deviceName, platform, activated_at: at,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'license_id', 'fingerprint']).where('deactivated_at', 'is', null).doNothing())
      .returning('activation_id as activationId'))
    .with('seat', (db) => db.updateTable('licensing.licenses')
      .set((eb) => ({
        seats_used: eb('seats_used', '+', 1),
        first_activated_at: eb.fn.coalesce('first_activated_at', sql<Date>`${at}::timestamptz`),
        expires_at: eb.fn.coalesce('expires_at', sql<Date | null>`${seat.expiresAt}::timestamptz`),
      }))
      .where('tenant_id', '=', actor.tenantId).where('license_id', '=', licenseId).where(taken)
      .returning(['seats_used as seatsUsed', 'expires_at as expiresAt']))
    .with('audited', () => auditRecordWhen(actor, entry, at, taken))
    .with('recorded', () => event.insert)
    .selectFrom('seat')
    .select(['seat.seatsUsed', 'seat.expiresAt', event.relay.as('relayed')]);
}

/**
 * Gives a device's seat back, with its audit record, its event and the relay's job.
 * @param device by what the device is known: itself by its fingerprint, its owner by the activation.
 * @returns a row when a seat was freed; none when the device holds none.
 */
export function giveSeatBack(
  actor: Actor, of: { licenseId: string; companyId: string }, device: { fingerprint: string } | { activationId: string }, label: string, at: Date,
) {
  const freed = sql<SqlBool>`exists (select from device)`;
  const { licenseId, companyId } = of;
  const event = eventRecordWhen(actor, deviceDeactivated, licenseId, { licenseId, companyId, fingerprint: label }, at, freed);
  const entry = { action: 'license.deactivate', objectType: 'license', objectId: licenseId, before: { fingerprint: label } };
  return query
    .with('device', (db) => db.updateTable('licensing.activations').set({ deactivated_at: at })
      .where('tenant_id', '=', actor.tenantId).where('license_id', '=', licenseId).where('deactivated_at', 'is', null)
      .where((eb) => 'fingerprint' in device ? eb('fingerprint', '=', device.fingerprint) : eb('activation_id', '=', device.activationId))
      .returning('activation_id as activationId'))
    .with('seat', (db) => db.updateTable('licensing.licenses')
      .set((eb) => ({ seats_used: eb('seats_used', '-', 1) }))
      .where('tenant_id', '=', actor.tenantId).where('license_id', '=', licenseId).where(freed)
      .returning(['seats_used as seatsUsed', 'expires_at as expiresAt']))
    .with('audited', () => auditRecordWhen(actor, entry, at, freed))
    .with('recorded', () => event.insert)
    .selectFrom('seat')
    .select(['seat.seatsUsed', 'seat.expiresAt', event.relay.as('relayed')]);
}
