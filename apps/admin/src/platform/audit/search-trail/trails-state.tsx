import { Banner, TextLink } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { trpc } from '../../../app/trpc.ts';
import { TrailFindings } from '../../../features/audit/search/trail-findings.tsx';
import { useTenantNames } from '../../tenancy/use-tenant-names.ts';

/** Whose trail does not hold, and what in it; one quiet line while all hold. */
export function TrailsState() {
  const { data } = trpc.audit.trailStatusAcrossTenants.useQuery({ state: 'broken', limit: 20 }, { staleTime: 60_000 });
  const nameOf = useTenantNames((data?.trails ?? []).map(({ tenantId }) => tenantId));
  if (data === undefined) return null;
  if (data.trails.length === 0)
    return (
      <p className="text-small text-muted">
        No verified trail was tampered with. Each is sealed every five minutes and verified every night.
      </p>
    );
  return data.trails.map(
    ({ tenantId, verification }) =>
      verification && (
        <Banner key={tenantId} tone="red" title={`The trail of ${nameOf(tenantId)} was tampered with`}>
          <TrailFindings
            findings={verification.findings}
            count={verification.findingCount}
            hrefOfObject={() => address('/trail', { tenant: tenantId })}
          />
          <p className="mt-2">
            <TextLink inText href={address(`/tenants/${tenantId}`, { tab: 'trail' })}>
              Look at this trail
            </TextLink>
          </p>
        </Banner>
      ),
  );
}
