import { TIERS_MAXIMUM } from '@entrepot/catalog/contract';
import { Button, Card, SaveBar, StatusPill, toast, useMessages } from '@entrepot/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMember } from '../../../app/member.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { FailureBanner } from '../../../forms/failure-banner.tsx';
import { LeaveGuard } from '../../../forms/leave-guard.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { toMajor, toMinor } from '../product-values.ts';
import { priceTexts } from './price-texts.ts';
import { type TierDraft, tierProblems } from './tier-problems.ts';
import { TierRow } from './tier-row.tsx';

type List = Outputs['catalog']['productForTeam']['priceLists'][number];

/** The tiers of one list, edited as a small table and saved together. */
export function PriceListEditor({
  productId,
  currency,
  list,
}: {
  readonly productId: string;
  readonly currency: string;
  readonly list: List;
}) {
  const t = useMessages(priceTexts);
  const writable = useMember().may('product.write');
  const tools = trpc.useUtils();
  const stored: readonly TierDraft[] = list.tiers.map(({ minimumQuantity, price }) => ({
    from: minimumQuantity,
    price: toMajor(price.amountMinor, currency),
  }));
  const draft = useDraft({ tiers: stored });
  const { tiers } = draft.values;
  const [checked, setChecked] = useState(false);
  const problems = checked ? tierProblems(tiers) : [];
  const save = trpc.catalog.setPriceTiers.useMutation({
    onSuccess: async () => {
      toast(t('saved'));
      draft.reset(draft.values);
      setChecked(false);
      await tools.invalidate();
    },
  });
  const submit = () => {
    setChecked(true);
    const sound = tiers.flatMap(({ from, price }) =>
      from === undefined || price === undefined ? [] : [{ minimumQuantity: from, priceMinor: toMinor(price, currency) }],
    );
    if (tierProblems(tiers).length > 0 || (list.isDefault && sound.length === 0)) return;
    if (!save.isPending) save.mutate({ productId, priceListId: list.priceListId, tiers: sound });
  };
  const change = (index: number, changes: Partial<TierDraft>) =>
    draft.set(
      'tiers',
      tiers.map((tier, at) => (at === index ? { ...tier, ...changes } : tier)),
    );
  return (
    <Card title={list.name} action={list.isDefault ? <StatusPill tone="blue">{t('default')}</StatusPill> : undefined}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <FailureBanner error={save.error} />
        {tiers.length === 0 && <p className="text-muted">{list.isDefault ? t('defaultNeeds') : t('notPriced')}</p>}
        {tiers.map((tier, index) => (
          <TierRow
            key={index}
            number={index + 1}
            tier={tier}
            currency={currency}
            readOnly={!writable}
            problem={problems.find(({ at }) => at === index)}
            onChange={(changes) => change(index, changes)}
            onRemove={() =>
              draft.set(
                'tiers',
                tiers.filter((_, at) => at !== index),
              )
            }
          />
        ))}
        {writable && tiers.length < TIERS_MAXIMUM && (
          <Button
            size="small"
            className="self-start"
            icon={<Plus size={16} aria-hidden />}
            onClick={() => draft.set('tiers', [...tiers, { from: tiers.length === 0 ? 1 : undefined, price: undefined }])}
          >
            {t('add')}
          </Button>
        )}
        <SaveBar
          changed={draft.changed}
          busy={save.isPending}
          onDiscard={() => {
            draft.reset();
            setChecked(false);
            save.reset();
          }}
        />
        <LeaveGuard changed={draft.changed} />
      </form>
    </Card>
  );
}
