import { maskLicenseKey } from './license-key.ts';
import { licenseStanding } from './license-verdict.ts';
import type { Device, LicenseSummary } from './license.contract.ts';
import type { devicesOf, licensesOfCompany, licensesOfTenant } from './licenses.queries.ts';
import type { TeamLicense } from './search-licenses.contract.ts';

type Rows<Query> = Query extends { execute(): Promise<(infer Row)[]> } ? Row : never;
type LicenseRow = Rows<ReturnType<typeof licensesOfCompany>>;

/** A license as people see it: the code of an expired one is the same whether or not its policy lets it work on. */
export function shownLicense(row: LicenseRow, at: Date): LicenseSummary {
  const { prefix, lastFour, expiresAt, firstActivatedAt, issuedAt, ...plain } = row;
  return {
    licenseId: plain.licenseId,
    keyMasked: maskLicenseKey(prefix, lastFour),
    productId: plain.productId,
    productCode: plain.productCode,
    productName: plain.productName,
    status: plain.status,
    standing: licenseStanding({ ...plain, expiresAt, whenExpired: 'restrict', deviceActive: false }, {}, at).code,
    seats: plain.seats,
    seatsUsed: plain.seatsUsed,
    expiresAt: expiresAt?.toISOString() ?? null,
    firstActivatedAt: firstActivatedAt?.toISOString() ?? null,
    issuedAt: issuedAt.toISOString(),
    orderId: plain.orderId,
    orderCode: plain.orderCode,
    orderLineNo: plain.orderLineNo,
    unitNo: plain.unitNo,
    version: plain.version,
  };
}

export function shownDevice({ activatedAt, deactivatedAt, ...device }: Rows<ReturnType<typeof devicesOf>>): Device {
  return { ...device, activatedAt: activatedAt.toISOString(), deactivatedAt: deactivatedAt?.toISOString() ?? null };
}

/** A license as the team sees it: with whom it belongs to. */
export function shownTeamLicense(row: Rows<ReturnType<typeof licensesOfTenant>>, at: Date): TeamLicense {
  const { companyId, companyName, holderEmail } = row;
  return { ...shownLicense(row, at), companyId, companyName, holderEmail };
}
