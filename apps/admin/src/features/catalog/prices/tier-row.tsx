import { currencyExponent } from '@entrepot/kernel';
import { Field, IconButton, NumberInput, useMessages } from '@entrepot/ui';
import { Trash2 } from 'lucide-react';
import { priceTexts } from './price-texts.ts';
import type { TierDraft, TierProblem } from './tier-problems.ts';

/** One tier: from which quantity, at which price. The labels stand above the first one only, but every field has its own. */
export function TierRow({
  number,
  tier,
  currency,
  readOnly,
  problem,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly tier: TierDraft;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly problem: TierProblem | undefined;
  readonly onChange: (changes: Partial<TierDraft>) => void;
  readonly onRemove: () => void;
}) {
  const t = useMessages(priceTexts);
  const errorOf = (field: TierProblem['field']) => (problem?.field === field ? t(problem.why) : undefined);
  return (
    <div className="flex items-start gap-2">
      <div className="grid grow grid-cols-2 gap-2 sm:gap-4">
        <Field label={number === 1 ? t('from') : t('fromNumber', { number })} hideLabel={number > 1} error={errorOf('from')}>
          <NumberInput value={tier.from} readOnly={readOnly} onValueChange={(from) => onChange({ from })} />
        </Field>
        <Field label={number === 1 ? t('unitPrice') : t('priceNumber', { number })} hideLabel={number > 1} error={errorOf('price')}>
          <NumberInput
            decimals={currencyExponent(currency)}
            unit={currency}
            value={tier.price}
            readOnly={readOnly}
            onValueChange={(price) => onChange({ price })}
          />
        </Field>
      </div>
      {!readOnly && (
        <IconButton
          label={t('remove', { number })}
          icon={<Trash2 size={16} aria-hidden />}
          className={number === 1 ? 'mt-6.5' : ''}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
