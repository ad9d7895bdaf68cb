import { Card, DataTable, StatusPill, useFormat } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useStaff } from '../../staff.ts';
import { reportAddress } from '../report-addresses.ts';

/** What needs somebody, each line a way to it; only what the role may see. */
export function NeedsSomebody({ data }: { readonly data: Outputs['reporting']['platformOverview'] }) {
  const { may } = useStaff();
  const format = useFormat();
  const trails = trpc.audit.trailStatusAcrossTenants.useQuery({ state: 'broken', limit: 20 }, { enabled: may('audit.search'), staleTime: 60_000 });
  const queues = trpc.jobs.listQueues.useQuery(undefined, { enabled: may('job.read'), staleTime: 60_000 });
  const dead = (queues.data?.queues ?? []).reduce((sum, queue) => sum + queue.dead, 0);
  const { tenants, licenses, period } = data;
  const counted = (count: number, one: string, other: string) => `${format.quantity(count)} ${count === 1 ? one : other}`;
  const rows = [
    {
      id: 'trails', count: trails.data?.trails.length ?? 0, one: 'audit trail was tampered with', other: 'audit trails were tampered with', word: 'Broken',
      tone: 'red', href: address('/trail'), seen: may('audit.search'),
    },
    {
      id: 'jobs', count: dead, one: 'job failed for good', other: 'jobs failed for good', word: 'Failed',
      tone: 'red', href: address('/jobs', { tab: 'failures' }), seen: may('job.read'),
    },
    {
      id: 'suspended', count: tenants.suspended, one: 'tenant is suspended', other: 'tenants are suspended', word: 'Suspended',
      tone: 'amber', href: address('/tenants', { status: 'suspended' }), seen: may('tenant.read'),
    },
    {
      id: 'expiring', count: licenses.expiring, one: 'license expires within 30 days', other: 'licenses expire within 30 days', word: 'Expiring',
      tone: 'blue', href: reportAddress('licenses', period), seen: true,
    },
  ] as const;
  const waiting = rows.filter(({ count, seen }) => count > 0 && seen);
  if (waiting.length === 0) {
    return (
      <Card title="What needs somebody">
        <p className="text-muted">Nothing now. Suspended tenants, failed jobs, licenses near their end and trails that do not hold stand here.</p>
      </Card>
    );
  }
  return (
    <Card title="What needs somebody" flush>
      <DataTable
        bare
        label="What needs somebody"
        rows={waiting}
        rowKey={({ id }) => id}
        rowHref={({ href }) => href}
        columns={[
          { id: 'what', header: 'What', hideHeader: true, cell: ({ count, one, other }) => counted(count, one, other) },
          {
            id: 'word', header: 'State', hideHeader: true, align: 'end',
            cell: ({ tone, word }) => <StatusPill tone={tone}>{word}</StatusPill>,
          },
        ]}
      />
    </Card>
  );
}
