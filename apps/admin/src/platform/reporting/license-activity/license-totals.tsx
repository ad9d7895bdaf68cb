import { Card, ChangeMark, FactList, FigureTable, LevelMeter, useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';

const EVENTS = [
  ['provisioned', 'Issued', true], ['activated', 'Devices activated', true], ['deactivated', 'Devices deactivated', false],
  ['suspended', 'Suspended', false], ['resumed', 'Resumed', true], ['expired', 'Expired', false],
] as const;

/** What happened against the period before, and how licenses stand now. */
export function LicenseTotals({ data }: { readonly data: Outputs['reporting']['licenseActivity'] }) {
  const format = useFormat();
  const { totals, standing } = data;
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Card title="What happened">
        <FigureTable
          label="What happened to licenses"
          nameHeader="Event"
          name={([, name]) => name}
          rowKey={([id]) => id}
          rows={EVENTS}
          columns={[
            { header: 'In these days', cell: ([id]) => format.quantity(totals[id].current) },
            { header: 'Period before', cell: ([id]) => format.quantity(totals[id].previous) },
            { header: 'Change', cell: ([id, , moreIsBetter]) => (totals[id].growth === null ? '–' : <ChangeMark change={totals[id].growth} moreIsBetter={moreIsBetter} />) },
          ]}
        />
      </Card>
      <Card title="Licenses now">
        <FactList
          facts={[
            { label: 'Active', value: format.quantity(standing.active) },
            { label: 'Of them, expire within 30 days', value: format.quantity(standing.expiring) },
            { label: 'Expired', value: format.quantity(standing.expired) },
            { label: 'Suspended', value: format.quantity(standing.suspended) },
          ]}
        />
        <div className="mt-4">
          <LevelMeter label="Seats taken" used={standing.seatsUsed} limit={standing.seats} nearFrom={1} />
        </div>
      </Card>
    </div>
  );
}
