import { createBuyerInput } from '@entrepot/customers/contract';
import { failureOf } from '@entrepot/rpc/client';
import { Button, Dialog, Field, RadioGroup, TextInput, toast, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { customerTexts } from '../customer-texts.ts';

const roles = ['purchaser', 'admin', 'approver', 'viewer'] as const;
const empty: { name: string; email: string; role: (typeof roles)[number] } = { name: '', email: '', role: 'purchaser' };

/** One more person who may buy for the company. */
export function AddBuyer({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const shared = useMessages(sharedTexts);
  const [open, setOpen] = useState(false);
  const draft = useDraft(empty);
  const tools = trpc.useUtils();
  const create = trpc.customers.createBuyer.useMutation({
    onSuccess: async () => {
      setOpen(false);
      draft.reset(empty);
      toast(t('buyerAdded'));
      await tools.invalidate();
    },
    onError: (error) => draft.refuse(failureOf(error).fields),
  });
  const { values, errors, set } = draft;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('addBuyer')}
      description={t('buyerText')}
      trigger={<Button size="small">{t('addBuyer')}</Button>}
    >
      <DraftForm
        errors={draft.errors}
        className="flex flex-col gap-4"
        onSubmit={() => {
          const input = draft.check(createBuyerInput, { ...values, companyId });
          if (input && !create.isPending) create.mutate(input);
        }}
      >
        <FailureBanner error={create.error} />
        <Field label={shared('name')} error={errors['name']} required>
          <TextInput value={values.name} autoComplete="off" onChange={(event) => set('name', event.target.value)} />
        </Field>
        <Field label={shared('email')} error={errors['email']} required>
          <TextInput type="email" value={values.email} autoComplete="off" onChange={(event) => set('email', event.target.value)} />
        </Field>
        <RadioGroup
          label={shared('role')}
          value={values.role}
          onValueChange={(role) => set('role', role)}
          options={roles.map((value) => ({ value, label: t(value), help: t(`${value}Help`) }))}
        />
        <Button kind="primary" type="submit" className="self-end" busy={create.isPending}>
          {t('addBuyer')}
        </Button>
      </DraftForm>
    </Dialog>
  );
}
