import { Card, FactList, TextLink, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { reportAddress } from '../report-addresses.ts';

/** The platform's licenses as they stand now. */
export function LicenseStanding({ data }: { readonly data: Outputs['reporting']['platformOverview'] }) {
  const format = useFormat();
  const { licenses, period } = data;
  return (
    <Card title="Licenses now" action={<TextLink href={reportAddress('licenses', period)}>License activity</TextLink>}>
      <FactList
        facts={[
          { label: 'Active', value: format.quantity(licenses.active) },
          { label: 'Of them, expire within 30 days', value: format.quantity(licenses.expiring) },
          { label: 'Expired', value: format.quantity(licenses.expired) },
          { label: 'Suspended', value: format.quantity(licenses.suspended) },
        ]}
      />
    </Card>
  );
}
