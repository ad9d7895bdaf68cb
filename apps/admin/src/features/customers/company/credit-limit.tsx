import { currencyExponent } from '@entrepot/kernel';
import { Button, Dialog, Field, type MoneyValue, NumberInput, toast, useLocale, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { toMajor, toMinor } from '../../catalog/product-values.ts';
import { customerTexts } from '../customer-texts.ts';

/** Sets how much the company may owe. */
export function CreditLimit({
  companyId,
  limit,
  open,
  onClose,
}: {
  readonly companyId: string;
  readonly limit: MoneyValue | null;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useMessages(customerTexts);
  const { currency } = useLocale();
  const tools = trpc.useUtils();
  const [value, setValue] = useState(limit ? toMajor(limit.amountMinor, limit.currency) : undefined);
  const save = trpc.billing.setCreditLimit.useMutation({
    onSuccess: async () => {
      onClose();
      toast(t('limitSaved'));
      await tools.invalidate();
    },
  });
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} size="small" title={t('changeLimit')} description={t('creditPurpose')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate({ companyId, limitMinor: value === undefined ? null : toMinor(value, currency) });
        }}
      >
        <FailureBanner error={save.error} />
        <Field label={t('limit')} help={t('limitHelp')} optional>
          <NumberInput value={value} onValueChange={setValue} decimals={currencyExponent(currency)} unit={currency} />
        </Field>
        <Button kind="primary" type="submit" className="self-end" busy={save.isPending}>
          {t('setLimit')}
        </Button>
      </form>
    </Dialog>
  );
}
