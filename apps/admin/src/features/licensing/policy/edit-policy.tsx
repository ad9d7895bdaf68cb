import { type LicensePolicy, setLicensePolicyInput } from '@entrepot/licensing/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Banner, CopyButton, Field, FieldGroup, NumberInput, SaveBar, Select, TextInput, toast, useMessages } from '@entrepot/ui';
import { useMember } from '../../../app/member.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { licenseTexts } from '../license-texts.ts';

const { expiryBasis, whenExpired } = setLicensePolicyInput.shape;
const bases = expiryBasis.unwrap().options;
const outcomes = whenExpired.unwrap().options;

interface PolicyValues {
  readonly keyPrefix: string;
  readonly seats: number | undefined;
  readonly durationDays: number | undefined;
  readonly expiryBasis: LicensePolicy['expiryBasis'];
  readonly whenExpired: LicensePolicy['whenExpired'];
}

function valuesOf(policy: LicensePolicy | null): PolicyValues {
  if (policy === null) return { keyPrefix: '', seats: 1, durationDays: undefined, expiryBasis: 'creation', whenExpired: 'restrict' };
  const { keyPrefix, seats, durationDays, expiryBasis: basis, whenExpired: outcome } = policy;
  return { keyPrefix, seats, durationDays: durationDays ?? undefined, expiryBasis: basis, whenExpired: outcome };
}

/** Sets the policy; the prefix only once, because it stands in every key. */
export function EditPolicy({ productId, policy }: { readonly productId: string; readonly policy: LicensePolicy | null }) {
  const t = useMessages(licenseTexts);
  const writable = useMember().may('license.configure');
  const tools = trpc.useUtils();
  const draft = useDraft(valuesOf(policy));
  const { values, errors } = draft;
  const save = trpc.licensing.setLicensePolicy.useMutation({
    onSuccess: async (stored) => {
      toast(t('saved'));
      draft.reset(valuesOf(stored));
      await tools.invalidate();
    },
    onError: (error) =>
      draft.refuse(failureOf(error).reason.startsWith('policy.prefix') ? { keyPrefix: error.message } : failureOf(error).fields),
  });
  return (
    <DraftForm
      errors={draft.errors}
      className="flex flex-col gap-5"
      onSubmit={() => {
        const input = draft.check(setLicensePolicyInput, { ...values, durationDays: values.durationDays ?? null, productId });
        if (input && !save.isPending) save.mutate(input);
      }}
    >
      {policy === null && <Banner tone="amber" title={t('noPolicy')} />}
      <FailureBanner error={save.error} />
      <FieldGroup title={t('policyTitle')} purpose={t('policyPurpose')}>
        <Field
          label={t('prefix')}
          help={policy ? t('prefixFixed') : t('prefixHelp')}
          error={errors['keyPrefix'] && (save.error ? errors['keyPrefix'] : t('prefixWrong'))}
          required
        >
          <TextInput
            mono
            value={values.keyPrefix}
            readOnly={!writable || policy !== null}
            autoComplete="off"
            onChange={(event) => draft.set('keyPrefix', event.target.value.toUpperCase())}
          />
        </Field>
        {policy && (
          <Field label={t('productCode')} help={t('codeHelp')}>
            <TextInput mono readOnly value={policy.productCode} />
          </Field>
        )}
        {policy && (
          <div className="-mt-2">
            <CopyButton text={policy.productCode} label={t('copyCode')} />
          </div>
        )}
        <Field label={t('seatsPer')} help={t('seatsHelp')} error={errors['seats']} required>
          <NumberInput value={values.seats} readOnly={!writable} onValueChange={(value) => draft.set('seats', value)} />
        </Field>
        <Field label={t('duration')} help={t('durationHelp')} error={errors['durationDays']} optional>
          <NumberInput
            value={values.durationDays}
            unit={t('days')}
            readOnly={!writable}
            onValueChange={(value) => draft.set('durationDays', value)}
          />
        </Field>
        <Field label={t('basis')}>
          <Select
            disabled={!writable}
            value={values.expiryBasis}
            onValueChange={(value) => draft.set('expiryBasis', value)}
            options={bases.map((value) => ({ value, label: t(value) }))}
          />
        </Field>
        <Field label={t('whenExpired')}>
          <Select
            disabled={!writable}
            value={values.whenExpired}
            onValueChange={(value) => draft.set('whenExpired', value)}
            options={outcomes.map((value) => ({ value, label: t(value) }))}
          />
        </Field>
      </FieldGroup>
      <SaveBar
        changed={draft.changed}
        busy={save.isPending}
        saveLabel={policy ? undefined : t('save')}
        onDiscard={() => {
          draft.reset();
          save.reset();
        }}
      />
      <LeaveGuard changed={draft.changed} />
    </DraftForm>
  );
}
