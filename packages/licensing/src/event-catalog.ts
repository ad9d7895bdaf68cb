import { publishEvent, type PublishedEvent } from '@entrepot/events';
import {
  deviceActivated, deviceDeactivated, licenseExpired, licenseExpiring, licenseKeyIssued, licenseProvisioned, licenseRenewed, licenseResumed,
  licenseSuspended,
} from './events.ts';

const companyId = '0199c0de-0000-7000-8000-000000000402';
const productId = '0199c0de-0000-7000-8000-000000000101';
const orderId = '0199c0de-0000-7000-8000-000000000401';
const licenseId = '0199c0de-0000-7000-8000-000000000501';
const holderEmail = 'ada@example.com';
const expiresAt = '2027-11-20T09:00:00.000Z';
const since = '1.0.0';
const seat = { licenseId, companyId, fingerprint: 'b7f1c0de' };
const expiry = { licenseId, companyId, productId, holderEmail, expiresAt };

/** What integrators are told about licenses. */
export const licensingEvents: readonly PublishedEvent[] = [
  publishEvent(licenseProvisioned, {
    title: 'License provisioned', description: 'The licenses of one order line exist. Told once per line; its object is the order.', since,
    example: { orderId, orderLineNo: 1, productId, companyId, quantity: 3, holderEmail },
  }),
  publishEvent(licenseKeyIssued, {
    title: 'License key issued', description: 'One key exists. Never the key itself: its prefix and its last four symbols.', since,
    example: { keyId: '0199c0de-0000-7000-8000-000000000502', licenseId, productId, companyId, orderId, prefix: 'AUR', lastFour: 'V0N5' },
  }),
  publishEvent(licenseRenewed, { title: 'License renewed', description: 'A license lives longer: until `expiresAt`.', since, example: { licenseId, companyId, expiresAt } }),
  publishEvent(deviceActivated, {
    title: 'License activated', description: 'A device took a seat. A device that has one already and asks again is not told anew.', since, example: seat,
  }),
  publishEvent(deviceDeactivated, {
    title: 'Seat freed', description: 'A device gave its seat back, or the team freed it: another device can have it.', since, example: seat,
  }),
  publishEvent(licenseSuspended, {
    title: 'License suspended', description: 'A license does not validate from the next request on, until it is resumed.', since,
    example: { licenseId, companyId, reason: 'The card was charged back.' },
  }),
  publishEvent(licenseResumed, {
    title: 'License resumed', description: 'A suspended license validates again.', since, example: { licenseId, companyId, reason: 'The charge was settled.' },
  }),
  publishEvent(licenseExpiring, {
    title: 'License about to expire', description: 'The time of a license comes within so many days.', since,
    example: { ...expiry, remindedAt: '2027-11-06T09:00:00.000Z', days: 14 },
  }),
  publishEvent(licenseExpired, {
    title: 'License expired', description: 'The time of a license has come; told once. `revoked` says whether its seats were taken from it.', since,
    example: { ...expiry, expiredAt: '2027-11-20T09:15:00.000Z', revoked: false },
  }),
];
