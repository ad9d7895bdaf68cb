import { Field, ListBar, Select } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { OnlyTenant } from '../../reporting/only-tenant.tsx';
import { useStaff } from '../../staff.ts';
import { ChooseTenant } from './choose-tenant.tsx';

/** Narrows failures by queue and tenant; what can be done with the chosen ones takes its place. */
export function FailuresBar({ queue, tenantId, onChange, chosen, onClearChosen, bulk }: {
  readonly queue: string | undefined;
  readonly tenantId: string | undefined;
  readonly onChange: (changes: { queue?: string | undefined; tenant?: string | undefined }) => void;
  readonly chosen: number;
  readonly onClearChosen: () => void;
  readonly bulk: ReactNode;
}) {
  const { may } = useStaff();
  const queues = trpc.jobs.listQueues.useQuery(undefined, { staleTime: 60_000 });
  const names = [...new Set([...(queues.data?.queues ?? []).map(({ name }) => name), ...queue === undefined ? [] : [queue]])].toSorted();
  return (
    <ListBar
      chosen={chosen}
      onClearChosen={onClearChosen}
      bulk={bulk}
      filters={
        <>
          <Field label="Queue" hideLabel>
            <Select
              value={queue ?? ''}
              onValueChange={(next) => onChange({ queue: next || undefined })}
              options={[{ value: '', label: 'All queues' }, ...names.map((value) => ({ value, label: value }))]}
            />
          </Field>
          {tenantId === undefined && may('tenant.read') && <ChooseTenant onChoose={(tenant) => onChange({ tenant })} />}
          <OnlyTenant tenantId={tenantId} onClear={() => onChange({ tenant: undefined })} />
        </>
      }
    />
  );
}
