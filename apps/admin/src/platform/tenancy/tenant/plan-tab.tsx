import { PLAN_LIMITS } from '@entrepot/tenancy/contract';
import { Button, Card, DateTime, DetailLayout, EmptyState, FactList, LevelMeter } from '@entrepot/ui';
import { useState } from 'react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useStaff } from '../../staff.ts';
import { limitNames } from '../limit-words.ts';
import { AssignPlan } from './assign-plan.tsx';
import { FeatureSwitches } from './feature-switches.tsx';

/** What the tenant may use, how much of it is used, and which features are on. */
export function PlanTab({ tenant }: { readonly tenant: Outputs['tenancy']['tenantForStaff'] }) {
  const { may } = useStaff();
  const [choosing, setChoosing] = useState(false);
  const usage = trpc.reporting.tenantUsage.useQuery({ tenantId: tenant.tenantId });
  const { subscription, tenantId } = tenant;
  const choose = may('tenant.configure') && (
    <Button size="small" onClick={() => setChoosing(true)}>
      {subscription ? 'Change plan' : 'Choose plan'}
    </Button>
  );
  return (
    <>
      <DetailLayout
        rail={
          <Card title="Tenant">
            <FactList
              facts={[
                { label: 'Address', value: <span className="font-mono text-small">{tenant.slug}</span> },
                { label: 'Language', value: tenant.locale },
                { label: 'Time zone', value: tenant.timeZone },
                { label: 'Currency', value: tenant.currency },
                { label: 'Since', value: <DateTime value={tenant.createdAt} show="date" /> },
              ]}
            />
          </Card>
        }
      >
        <Card title={subscription ? `Plan: ${subscription.planName}` : 'Plan'} action={choose}>
          {subscription ? (
            <div className="grid gap-5 sm:grid-cols-2">
              {PLAN_LIMITS.map((limit) => (
                <LevelMeter key={limit} label={limitNames[limit]} used={usage.data?.[limit] ?? 0} limit={subscription.limits[limit]} />
              ))}
            </div>
          ) : (
            <EmptyState preview={null} title="No plan yet">
              Without a plan nothing is limited.
            </EmptyState>
          )}
        </Card>
        <Card title="Features">
          <FeatureSwitches tenantId={tenantId} features={tenant.features} />
        </Card>
      </DetailLayout>
      <AssignPlan tenant={tenant} open={choosing} onClose={() => setChoosing(false)} />
    </>
  );
}
