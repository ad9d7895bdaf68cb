import { tenantStatus } from '@entrepot/tenancy/contract';
import { Field, Select, TextInput } from '@entrepot/ui';
import type { Draft } from '../../../forms/use-draft.ts';
import { OnlyTenant } from '../only-tenant.tsx';
import { GROUPINGS, groupingNames } from '../revenue/group-name.ts';
import type { ScheduleValues } from './schedule-values.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What the report of a schedule is grouped and narrowed by; each report has its own. */
export function ScheduleParameters({ values, errors, set }: Pick<Draft<ScheduleValues>, 'values' | 'errors' | 'set'>) {
  const { report, by, currency, status, tenantId } = values;
  return (
    <>
      {report === 'revenue' && (
        <Field label="Group by" className="text-ink">
          <Select
            value={by}
            onValueChange={(next) => set('by', next)}
            options={GROUPINGS.map((value) => ({ value, label: groupingNames[value] }))}
          />
        </Field>
      )}
      {(report === 'revenue' || report === 'daily') && (
        <Field label="Currency" help="Three letters; empty is every currency." optional error={errors['schedule.parameters.currency']} className="text-ink">
          <TextInput
            mono
            maxLength={3}
            autoCapitalize="characters"
            spellCheck={false}
            value={currency}
            onChange={(event) => set('currency', event.target.value.toUpperCase())}
          />
        </Field>
      )}
      {report === 'revenue' && tenantId === '' && (
        <Field label="Tenants" className="text-ink">
          <Select
            value={status}
            onValueChange={(next) => set('status', next)}
            options={[{ value: '', label: 'All' }, ...tenantStatus.options.map((value) => ({ value, label: `${capital(value)} ones only` }))]}
          />
        </Field>
      )}
      {tenantId !== '' && <div className="text-ink"><OnlyTenant tenantId={tenantId} onClear={() => set('tenantId', '')} /></div>}
    </>
  );
}
