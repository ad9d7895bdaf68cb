import { StatusPill, useMessages } from '@entrepot/ui';
import { stockTexts } from './stock-texts.ts';

/** How a product stands: nothing left to sell comes before running low, whether or not anybody asked to be warned. */
export function StockStatus({ available, isLow }: { readonly available: number; readonly isLow: boolean }) {
  const t = useMessages(stockTexts);
  if (available <= 0) return <StatusPill tone="red">{t('soldOut')}</StatusPill>;
  return <StatusPill tone={isLow ? 'amber' : 'green'}>{isLow ? t('lowWord') : t('enough')}</StatusPill>;
}
