import { failureOf } from '@entrepot/rpc/client';
import { Checkbox, toast } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useStaff } from '../../staff.ts';

type Feature = Outputs['tenancy']['tenantForStaff']['features'][number];

/** Every feature that can be switched for one tenant. A switch that differs from its default says so. */
export function FeatureSwitches({ tenantId, features }: { readonly tenantId: string; readonly features: readonly Feature[] }) {
  const { may } = useStaff();
  const tools = trpc.useUtils();
  const set = trpc.tenancy.setFeature.useMutation({
    onSuccess: ({ features: now }) =>
      tools.tenancy.tenantForStaff.setData({ tenantId }, (tenant) => tenant && { ...tenant, features: now }),
    onError: (error) => toast.error(failureOf(error).message),
  });
  return (
    <div className="flex flex-col gap-4">
      {features.map(({ code, title, help, enabled, isDefault }) => {
        const asked = set.isPending && set.variables.code === code ? set.variables.enabled : undefined;
        return (
          <Checkbox
            key={code}
            label={title}
            help={`${help}${isDefault ? '' : ' Switched for this tenant.'}`}
            checked={asked ?? enabled}
            disabled={!may('tenant.configure') || set.isPending}
            // Back on what it is by default means no switch at all.
            onChange={(event) => set.mutate({ tenantId, code: codeOf(code), enabled: isDefault ? event.target.checked : null })}
          />
        );
      })}
      <p className="text-small text-muted">Changes reach every process within ten seconds.</p>
    </div>
  );
}

type Code = Parameters<ReturnType<typeof trpc.tenancy.setFeature.useMutation>['mutate']>[0]['code'];

function codeOf(code: string): Code {
  return code === 'storefront.ordering' ? code : 'licensing.devices';
}
