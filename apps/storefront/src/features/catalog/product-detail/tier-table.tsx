import type { TierOutput } from '@entrepot/catalog/contract';
import { Card, DataTable, Money, StatusPill, useFormat, useMessages } from '@entrepot/ui';
import { Check } from 'lucide-react';
import { catalogTexts } from '../catalog-texts.ts';

/** Quantity prices; the row that the chosen quantity gets is marked. */
export function TierTable({
  tiers,
  current,
  minimum,
}: {
  readonly tiers: readonly TierOutput[];
  readonly current: TierOutput;
  /** The lowest quantity that can be ordered: no tier begins below it. */
  readonly minimum: number;
}) {
  const t = useMessages(catalogTexts);
  const format = useFormat();
  const highest = tiers[0]?.price.amountMinor ?? 0;
  const strong = (tier: TierOutput) => (tier === current ? 'font-semibold' : undefined);
  return (
    <Card flush>
      <DataTable
        bare
        compact
        phone="scroll"
        label={t('tiers')}
        rows={tiers}
        rowKey={(tier) => String(tier.minimumQuantity)}
        columns={[
          {
            id: 'from',
            header: t('from'),
            nowrap: true,
            cell: (tier) => (
              <span className="inline-flex items-center gap-2">
                <span className={strong(tier)}>{format.quantity(Math.max(tier.minimumQuantity, minimum))}</span>
                {tier === current && (
                  <>
                    <StatusPill tone="green" className="max-sm:hidden">
                      {t('yourTier')}
                    </StatusPill>
                    <Check size={16} aria-label={t('yourTier')} className="text-green-ink sm:hidden" />
                  </>
                )}
              </span>
            ),
          },
          {
            id: 'save',
            header: t('save'),
            align: 'end',
            cell: (tier) => (
              <span className="text-muted">
                {tier.price.amountMinor < highest ? format.share((highest - tier.price.amountMinor) / highest) : '–'}
              </span>
            ),
          },
          {
            id: 'price',
            header: t('unitPrice'),
            align: 'end',
            cell: (tier) => <Money value={tier.price} className={strong(tier)} />,
          },
        ]}
      />
    </Card>
  );
}
