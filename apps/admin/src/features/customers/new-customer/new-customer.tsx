import { createCompanyInput } from '@entrepot/customers/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Button, Dialog, Field, NumberInput, TextInput, toast, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { address } from '../../../app/address.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { customerTexts } from '../customer-texts.ts';

const empty: { name: string; externalReference: string; country: string; paymentTermsDays: number | undefined } = {
  name: '',
  externalReference: '',
  country: '',
  paymentTermsDays: 30,
};

/** A new company; its page opens, where it gets its buyers, credit and prices. */
export function NewCustomer({ trigger, startOpen }: { readonly trigger: ReactElement; readonly startOpen: boolean }) {
  const t = useMessages(customerTexts);
  const shared = useMessages(sharedTexts);
  const { history } = useRouter();
  const [open, setOpen] = useState(startOpen);
  const draft = useDraft(empty);
  const tools = trpc.useUtils();
  const create = trpc.customers.createCompany.useMutation({
    onSuccess: async ({ companyId }) => {
      await tools.invalidate();
      toast(t('created'));
      history.push(address(`/customers/${companyId}`));
    },
    onError: (error) =>
      draft.refuse(failureOf(error).reason === 'company.reference-taken' ? { externalReference: error.message } : failureOf(error).fields),
  });
  const { values, errors, set } = draft;
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('newCustomer')} trigger={trigger}>
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(createCompanyInput, { ...values, externalReference: values.externalReference.trim() || undefined });
          if (input && !create.isPending) create.mutate(input);
        }}
      >
        <FailureBanner error={create.error} />
        <Field label={shared('name')} error={errors['name']} required>
          <TextInput value={values.name} autoComplete="off" onChange={(event) => set('name', event.target.value)} />
        </Field>
        <Field label={t('reference')} help={t('referenceHelp')} error={errors['externalReference']} optional>
          <TextInput
            mono
            value={values.externalReference}
            autoComplete="off"
            onChange={(event) => set('externalReference', event.target.value)}
          />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('country')} error={errors['country']} optional>
            <TextInput value={values.country} autoComplete="off" onChange={(event) => set('country', event.target.value)} />
          </Field>
          <Field label={t('terms')} help={t('termsHelp')} error={errors['paymentTermsDays']} required>
            <NumberInput value={values.paymentTermsDays} unit={t('dayUnit')} onValueChange={(value) => set('paymentTermsDays', value)} />
          </Field>
        </div>
        <Button kind="primary" type="submit" className="self-end" busy={create.isPending}>
          {t('create')}
        </Button>
      </DraftForm>
    </Dialog>
  );
}
