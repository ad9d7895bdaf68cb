import { Banner, Button, IconButton, Menu, PageHead } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { Ellipsis, Eye } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { TenantTrail } from '../../audit/tenant-trail.tsx';
import { TenantPeople } from '../../identity/tenant-people/tenant-people.tsx';
import { TenantFigures } from '../../reporting/tenant-figures/tenant-figures.tsx';
import { useStaff } from '../../staff.ts';
import { LookInto } from '../look-into/look-into.tsx';
import { TenantStatusPill } from '../tenant-status.tsx';
import { ChangeStatus } from './change-status.tsx';
import { PlanTab } from './plan-tab.tsx';

const route = getRouteApi('/platform/tenants/$tenantId');

/** One tenant: what it does, who is in it, what it may use, what happened. */
export function TenantPage() {
  const { tenantId } = route.useParams();
  const query = trpc.tenancy.tenantForStaff.useQuery({ tenantId });
  return <RecordPage query={query}>{(tenant) => <Tenant tenant={tenant} />}</RecordPage>;
}

function Tenant({ tenant }: { readonly tenant: Outputs['tenancy']['tenantForStaff'] }) {
  usePageTitle(tenant.name);
  const { may } = useStaff();
  const { tab } = route.useSearch();
  const [looking, setLooking] = useState(false);
  const [step, setStep] = useState<'suspend' | 'resume'>();
  const { tenantId, status, slug } = tenant;
  const tabs = [
    { id: undefined, label: 'Figures', shown: may('report.read') },
    { id: 'plan', label: 'Plan and features', shown: true },
    { id: 'people', label: 'People', shown: may('user.manage') },
    { id: 'trail', label: 'Audit trail', shown: may('audit.search') },
  ].filter(({ shown }) => shown);
  const current = tabs.find(({ id }) => id === tab) ?? tabs[0];
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Tenants', href: address('/tenants') }, { label: tenant.name }]}
        title={tenant.name}
        status={<TenantStatusPill status={status} />}
        summary={[tenant.trade, slug, tenant.currency].filter((part) => part !== '').join(' · ')}
        action={
          may('tenant.inspect') && (
            <Button icon={<Eye size={16} aria-hidden />} onClick={() => setLooking(true)}>
              Look into tenant
            </Button>
          )
        }
        menu={
          may('tenant.suspend') &&
          status !== 'closed' && (
            <Menu
              trigger={<IconButton label="More actions" icon={<Ellipsis size={18} aria-hidden />} />}
              entries={[
                status === 'active'
                  ? { label: 'Suspend tenant', danger: true, onSelect: () => setStep('suspend') }
                  : { label: 'Resume tenant', onSelect: () => setStep('resume') },
              ]}
            />
          )
        }
        tabs={tabs.map(({ id, label }) => ({ label, href: address(`/tenants/${tenantId}`, { tab: id }), current: id === current?.id }))}
      />
      {status !== 'active' && (
        <Banner tone="amber" title={status === 'suspended' ? 'This tenant is suspended' : 'This tenant is closed'}>
          {tenant.statusReason}
        </Banner>
      )}
      {current?.label === 'Figures' && <TenantFigures tenantId={tenantId} />}
      {current?.id === 'plan' && <PlanTab tenant={tenant} />}
      {current?.id === 'people' && <TenantPeople tenantId={tenantId} tenantName={tenant.name} />}
      {current?.id === 'trail' && <TenantTrail tenantId={tenantId} tenantName={tenant.name} />}
      <LookInto tenant={tenant} open={looking} onClose={() => setLooking(false)} />
      <ChangeStatus tenant={tenant} step={step} onClose={() => setStep(undefined)} />
    </>
  );
}
