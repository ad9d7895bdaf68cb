import { assignPlanInput, PLAN_LIMITS, type PlanLimits } from '@entrepot/tenancy/contract';
import { Checkbox, ConfirmDialog, Field, NumberInput, Select, toast } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { limitNames } from '../limit-words.ts';

const NO_LIMITS: PlanLimits = { members: null, products: null, ordersPerMonth: null, licenses: null, validationsPerMonth: null };

/** Puts the tenant on a plan: with the plan's limits, or with terms of its own. */
export function AssignPlan({
  tenant,
  open,
  onClose,
}: {
  readonly tenant: Outputs['tenancy']['tenantForStaff'];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const plans = trpc.tenancy.listPlans.useQuery(undefined, { enabled: open });
  const { subscription, tenantId, name } = tenant;
  const draft = useDraft({ planId: subscription?.planId ?? '', own: false, limits: subscription?.limits ?? NO_LIMITS });
  const { planId, own, limits } = draft.values;
  const assign = trpc.tenancy.assignPlan.useMutation({
    onSuccess: async ({ planName }) => {
      close();
      toast(`${name} is on ${planName}`);
      await tools.tenancy.invalidate();
    },
  });
  const close = () => {
    draft.reset();
    assign.reset();
    onClose();
  };
  const choose = (next: string) => {
    draft.set('planId', next);
    draft.set('limits', plans.data?.plans.find((plan) => plan.planId === next)?.limits ?? limits);
  };
  const offered = (plans.data?.plans ?? []).filter((plan) => plan.status === 'offered' || plan.planId === subscription?.planId);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={`Plan of ${name}`}
      confirmLabel="Change plan"
      danger={false}
      busy={assign.isPending}
      error={failureText(assign.error)}
      onConfirm={() => {
        const input = draft.check(assignPlanInput, { tenantId, planId, ...(own && { limits }) });
        if (input) assign.mutate(input);
      }}
    >
      <Field label="Plan" error={draft.errors['planId'] && 'Choose a plan.'} required className="text-ink">
        <Select
          value={planId}
          onValueChange={choose}
          placeholder="Choose a plan"
          options={offered.map((plan) => ({ value: plan.planId, label: plan.name }))}
        />
      </Field>
      <Checkbox
        label="Limits of its own"
        help="Terms agreed with this tenant, instead of those of the plan."
        checked={own}
        onChange={(event) => draft.set('own', event.target.checked)}
      />
      {own &&
        PLAN_LIMITS.map((limit) => (
          <Field
            key={limit}
            label={limitNames[limit]}
            help="Empty is without limit."
            error={draft.errors[`limits.${limit}`]}
            className="text-ink"
          >
            <NumberInput
              value={limits[limit] ?? undefined}
              onValueChange={(value) => draft.set('limits', { ...limits, [limit]: value ?? null })}
            />
          </Field>
        ))}
    </ConfirmDialog>
  );
}
