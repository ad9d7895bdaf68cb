import { Card, EmptyState, FigureTable, TextLink, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { reportAddress } from '../report-addresses.ts';

/** The tenants with most licenses issued and activated; each leads to this report of it alone. */
export function LicenseTenants({ data: { tenants, period } }: { readonly data: Pick<Outputs['reporting']['licenseActivity'], 'tenants' | 'period'> }) {
  const format = useFormat();
  return (
    <Card title="By tenant" flush={tenants.length === 0}>
      {tenants.length === 0 ? <EmptyState preview={null} title="No tenant issued or activated a license in these days" /> : (
        <FigureTable
          label="Licenses by tenant"
          nameHeader="Tenant"
          name={({ tenantId, name }) => <TextLink href={reportAddress('licenses', period, tenantId)}>{name}</TextLink>}
          rowKey={({ tenantId }) => tenantId}
          rows={tenants}
          columns={[
            { header: 'Issued', cell: ({ provisioned }) => format.quantity(provisioned) },
            { header: 'Activated', cell: ({ activated }) => format.quantity(activated) },
            { header: 'Expired', cell: ({ expired }) => format.quantity(expired) },
            { header: 'Suspended', cell: ({ suspended }) => format.quantity(suspended) },
          ]}
        />
      )}
    </Card>
  );
}
