import { tenantStatus } from '@entrepot/tenancy/contract';
import { type DateRange, Field, Select } from '@entrepot/ui';
import { OnlyTenant } from '../only-tenant.tsx';
import { RangeField } from '../range/range-field.tsx';
import { ReportBar } from '../report-bar.tsx';
import { GROUPINGS, groupingNames } from './group-name.ts';
import type { RevenueFilters } from './revenue-filters.ts';

type Changes = { readonly [K in 'from' | 'to' | 'by' | 'status' | 'tenant']?: string | undefined };
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Days, grouping and filters of the revenue report. */
export function RevenueBar({ asked, filters, onChange }: {
  readonly asked: { readonly range: DateRange; readonly today: string };
  readonly filters: Pick<RevenueFilters, 'by' | 'status' | 'tenantId'>;
  readonly onChange: (changes: Changes) => void;
}) {
  return (
    <ReportBar>
      <RangeField asked={asked} onChange={({ from, to }) => onChange({ from, to })} />
      <Field label="Group by" hideLabel>
        <Select
          value={filters.by}
          onValueChange={(by) => onChange({ by })}
          options={GROUPINGS.map((value) => ({ value, label: `By ${groupingNames[value].toLowerCase()}` }))}
        />
      </Field>
      {filters.tenantId === undefined && (
        <Field label="Status of the tenant" hideLabel>
          <Select
            value={filters.status ?? ''}
            onValueChange={(status) => onChange({ status: status || undefined })}
            options={[{ value: '', label: 'All tenants' }, ...tenantStatus.options.map((value) => ({ value, label: `${capital(value)} tenants` }))]}
          />
        </Field>
      )}
      <OnlyTenant tenantId={filters.tenantId} onClear={() => onChange({ tenant: undefined, by: undefined })} />
    </ReportBar>
  );
}
