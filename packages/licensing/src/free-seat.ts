import type { BuyerActor, Tx } from '@entrepot/postgres';
import { refusal } from './errors.ts';
import type { FreeSeatInput, FreeSeatOutput } from './free-seat.contract.ts';
import { lockLicense, seatOfCompany } from './licenses.queries.ts';
import { giveSeatBack } from './seats.queries.ts';

/**
 * Takes a seat back from a device of the buyer's company, for one that is lost or replaced.
 * @throws Refusal `device.not-found`, also when the device has given its seat back meanwhile
 */
export async function freeSeat(tx: Tx, actor: BuyerActor, { licenseId, activationId }: FreeSeatInput): Promise<FreeSeatOutput> {
  const device = await tx.first(seatOfCompany(tx.tenantId, actor.companyId, licenseId, activationId));
  if (!device || device.deactivatedAt !== null) throw deviceNotFound();
  return tx.asClerk(async () => {
    const license = await tx.one(lockLicense(tx.tenantId, licenseId));
    const seat = await tx.first(giveSeatBack(actor, license, { activationId }, device.fingerprint, tx.at));
    if (!seat) throw deviceNotFound();
    return { seatsUsed: seat.seatsUsed };
  });
}

function deviceNotFound() {
  return refusal('not-found', 'device.not-found', 'This device holds no seat. It may have been removed already; reload the list.');
}
