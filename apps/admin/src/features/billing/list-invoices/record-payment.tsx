import { recordPaymentInput } from '@entrepot/billing/contract';
import { currencyExponent } from '@entrepot/kernel';
import { failureOf } from '@entrepot/rpc/client';
import { Button, Dialog, Field, NumberInput, TextInput, toast, useMessages } from '@entrepot/ui';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { toMajor, toMinor } from '../../catalog/product-values.ts';
import { invoiceTexts } from '../invoice-texts.ts';
import { arrivalOf, today } from './arrival-of.ts';

/** Writes down the bank transfer that pays an invoice. */
export function RecordPayment({
  invoice,
  onClose,
}: {
  readonly invoice: Outputs['billing']['searchInvoices']['invoices'][number];
  readonly onClose: () => void;
}) {
  const t = useMessages(invoiceTexts);
  const tools = trpc.useUtils();
  const { invoiceId, invoiceNumber, companyName, total } = invoice;
  const { currency } = total;
  const major: number | undefined = toMajor(total.amountMinor, currency);
  const draft = useDraft<{ amount: number | undefined; reference: string; day: string }>({ amount: major, reference: '', day: today() });
  const { values, errors } = draft;
  const record = trpc.billing.recordPayment.useMutation({
    onSuccess: async () => {
      onClose();
      toast(t('recordedNow', { number: invoiceNumber }));
      await tools.invalidate();
    },
    onError: (error) => {
      if (failureOf(error).reason === 'invoice.not-open') void tools.invalidate();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="small"
      title={t('recordTitle', { number: invoiceNumber })}
      description={t('recordPurpose', { company: companyName })}
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const input = draft.check(recordPaymentInput, {
            invoiceId,
            amount: { amountMinor: values.amount === undefined ? undefined : toMinor(values.amount, currency), currency },
            reference: values.reference,
            paidAt: arrivalOf(values.day),
          });
          if (input && !record.isPending) record.mutate(input);
        }}
      >
        <FailureBanner error={record.error} />
        <Field label={t('amount')} help={t('amountHelp')} error={errors['amount']} required>
          <NumberInput
            value={values.amount}
            onValueChange={(amount) => draft.set('amount', amount)}
            decimals={currencyExponent(currency)}
            unit={currency}
          />
        </Field>
        <Field label={t('reference')} help={t('referenceHelp')} error={errors['reference']} required>
          <TextInput value={values.reference} autoComplete="off" onChange={(event) => draft.set('reference', event.target.value)} />
        </Field>
        <Field label={t('paidOn')} error={errors['paidAt']} required>
          <TextInput type="date" value={values.day} max={today()} onChange={(event) => draft.set('day', event.target.value)} />
        </Field>
        <Button kind="primary" type="submit" className="self-end" busy={record.isPending}>
          {t('record')}
        </Button>
      </form>
    </Dialog>
  );
}
