import { currencyExponent } from '@entrepot/kernel';
import { createPlanInput, PLAN_LIMITS, updatePlanInput, type PlanLimits } from '@entrepot/tenancy/contract';
import { Checkbox, ConfirmDialog, Field, NumberInput, Select, TextArea, TextInput, toast } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { limitNames } from '../limit-words.ts';

type Plan = Outputs['tenancy']['listPlans']['plans'][number];
const NO_LIMITS: PlanLimits = { members: null, products: null, ordersPerMonth: null, licenses: null, validationsPerMonth: null };

/** Makes a plan, or changes one. */
export function PlanEditor({ plan, onClose }: { readonly plan: Plan | undefined; readonly onClose: () => void }) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft({
    code: plan?.code ?? '',
    name: plan?.name ?? '',
    description: plan?.description ?? '',
    currency: plan?.price.currency ?? 'EUR',
    priceMinor: plan?.price.amountMinor,
    limits: plan?.limits ?? NO_LIMITS,
    retired: plan?.status === 'retired',
  });
  const { values, errors, set } = draft;
  const options = {
    onSuccess: async () => {
      toast(`${values.name} is saved`);
      onClose();
      await tools.tenancy.listPlans.invalidate();
    },
  };
  const create = trpc.tenancy.createPlan.useMutation(options);
  const update = trpc.tenancy.updatePlan.useMutation(options);
  const decimals = currencyExponent(values.currency);
  const save = () => {
    const { name, description, limits, priceMinor = 0 } = values;
    if (plan) {
      const input = draft.check(updatePlanInput, {
        planId: plan.planId,
        version: plan.version,
        status: values.retired ? 'retired' : 'offered',
        name,
        description,
        limits,
        priceMinor,
      });
      if (input) update.mutate(input);
      return;
    }
    const input = draft.check(createPlanInput, { code: values.code, currency: values.currency, name, description, limits, priceMinor });
    if (input) create.mutate(input);
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={plan ? `Edit ${plan.name}` : 'New plan'}
      confirmLabel="Save plan"
      danger={false}
      busy={create.isPending || update.isPending}
      error={failureText(create.error ?? update.error)}
      onConfirm={save}
    >
      <Field label="Name" error={errors['name']} required className="text-ink">
        <TextInput value={values.name} maxLength={80} onChange={(event) => set('name', event.target.value)} />
      </Field>
      {!plan && (
        <Field label="Code" help="How programs call it; it stays for ever." error={errors['code']} required className="text-ink">
          <TextInput
            mono
            value={values.code}
            maxLength={39}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => set('code', event.target.value)}
          />
        </Field>
      )}
      <Field label="Description" error={errors['description']} optional className="text-ink">
        <TextArea rows={2} value={values.description} maxLength={500} onChange={(event) => set('description', event.target.value)} />
      </Field>
      {!plan && (
        <Field label="Currency" error={errors['currency']} required className="text-ink">
          <Select
            value={values.currency}
            onValueChange={(value) => set('currency', value)}
            options={Intl.supportedValuesOf('currency').map((value) => ({ value, label: value }))}
          />
        </Field>
      )}
      <Field label="Price a month" error={errors['priceMinor']} className="text-ink">
        <NumberInput
          decimals={decimals}
          unit={values.currency}
          value={values.priceMinor === undefined ? undefined : values.priceMinor / 10 ** decimals}
          onValueChange={(value) => set('priceMinor', value === undefined ? undefined : Math.round(value * 10 ** decimals))}
        />
      </Field>
      {PLAN_LIMITS.map((limit) => (
        <Field key={limit} label={limitNames[limit]} help="Empty is without limit." error={errors[`limits.${limit}`]} className="text-ink">
          <NumberInput
            value={values.limits[limit] ?? undefined}
            onValueChange={(value) => set('limits', { ...values.limits, [limit]: value ?? null })}
          />
        </Field>
      ))}
      {plan && (
        <Checkbox
          label="Retired"
          help="Nobody can be put on it any more."
          checked={values.retired}
          onChange={(event) => set('retired', event.target.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
