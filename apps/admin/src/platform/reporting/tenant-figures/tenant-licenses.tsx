import type { Outputs } from '../../../app/trpc.ts';
import { DeviceRequests } from '../license-activity/device-requests.tsx';
import { LicensesByDay } from '../license-activity/licenses-by-day.tsx';

/** What happened to the licenses of a tenant, and what devices asked. */
export function TenantLicenses({ data: { licenses } }: { readonly data: Outputs['reporting']['tenantFigures'] }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-2">
      <LicensesByDay data={licenses} />
      <DeviceRequests data={licenses} />
    </div>
  );
}
