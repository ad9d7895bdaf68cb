import { Card, ChangeMark, EmptyState, FigureTable, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';
import { requestName } from './request-name.ts';

/** What devices and programs asked about licenses, and what they were told. */
export function DeviceRequests({ data: { usage } }: { readonly data: Pick<Outputs['reporting']['licenseActivity'], 'usage'> }) {
  const format = useFormat();
  return (
    <Card title="Requests of devices" flush={usage.length === 0}>
      {usage.length === 0 ? <EmptyState preview={null} title="No requests in these days">Validations and activations are counted here by their answer.</EmptyState> : (
        <FigureTable
          label="Requests of devices"
          nameHeader="Request and answer"
          name={({ endpoint, outcome }) => requestName(endpoint, outcome)}
          rowKey={({ endpoint, outcome }) => `${endpoint} ${outcome}`}
          rows={usage}
          columns={[
            { header: 'Requests', cell: ({ requests }) => format.quantity(requests.current) },
            { header: 'Before', cell: ({ requests }) => format.quantity(requests.previous) },
            { header: 'Change', cell: ({ requests }) => (requests.growth === null ? '–' : <ChangeMark change={requests.growth} />) },
          ]}
        />
      )}
    </Card>
  );
}
