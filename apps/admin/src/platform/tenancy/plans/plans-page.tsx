import { PLAN_LIMITS } from '@entrepot/tenancy/contract';
import { Button, Card, type Column, DataTable, EmptyState, Money, PageHead, Quantity, StatusPill } from '@entrepot/ui';
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { limitNames } from '../limit-words.ts';
import { PlanEditor } from './plan-editor.tsx';

type Plan = Outputs['tenancy']['listPlans']['plans'][number];

/** What the platform offers: each plan with its price and its limits. */
export function PlansPage() {
  usePageTitle('Plans');
  const [editing, setEditing] = useState<Plan | 'new'>();
  const query = trpc.tenancy.listPlans.useQuery();
  const columns: readonly Column<Plan>[] = [
    {
      id: 'name',
      header: 'Plan',
      cell: (row) => (
        <span className="flex flex-col">
          <span>{row.name}</span>
          <span className="font-mono text-small text-muted">{row.code}</span>
        </span>
      ),
    },
    {
      id: 'status',
      header: 'Status',
      cell: (row) =>
        row.status === 'offered' ? <StatusPill tone="green">Offered</StatusPill> : <StatusPill tone="neutral">Retired</StatusPill>,
    },
    { id: 'price', header: 'A month', align: 'end', nowrap: true, cell: (row) => <Money value={row.price} /> },
    ...PLAN_LIMITS.map((limit) => ({
      id: limit,
      header: limitNames[limit],
      align: 'end' as const,
      cell: (row: Plan) =>
        row.limits[limit] === null ? <span className="text-muted">No limit</span> : <Quantity value={row.limits[limit]} />,
    })),
    {
      id: 'edit',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: (row) => (
        <Button size="small" icon={<Pencil size={14} aria-hidden />} aria-label={`Edit ${row.name}`} onClick={() => setEditing(row)}>
          Edit
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHead
        title="Plans"
        summary="A change holds for tenants that are put on the plan from now on; those on it keep their limits."
        action={
          <Button kind="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            New plan
          </Button>
        }
      />
      {query.isError ? (
        <Card flush>
          <QueryFailure query={query} />
        </Card>
      ) : (
        <DataTable
          label="Plans"
          columns={columns}
          rows={query.data?.plans}
          rowKey={(row) => row.planId}
          rowName={(row) => row.name}
          empty={<EmptyState title="No plans yet">What tenants can be put on stands here.</EmptyState>}
        />
      )}
      {editing !== undefined && <PlanEditor plan={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}
