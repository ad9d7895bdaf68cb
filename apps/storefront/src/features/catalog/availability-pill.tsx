import { StatusPill, useMessages } from '@entrepot/ui';
import type { Availability } from './use-availability.ts';
import { catalogTexts } from './catalog-texts.ts';

const FEW = 20;

/** Whether it can be had, in a word. Keeps its room while that is being asked. */
export function AvailabilityPill({ availability }: { readonly availability: Availability }) {
  const t = useMessages(catalogTexts);
  if (availability === undefined) return <span className="inline-block h-6" />;
  if (availability === 'unlimited') return <StatusPill tone="green">{t('instant')}</StatusPill>;
  if (availability === 'none') return <StatusPill tone="neutral">{t('notListed')}</StatusPill>;
  if (availability <= 0) return <StatusPill tone="neutral">{t('soldOut')}</StatusPill>;
  if (availability <= FEW) return <StatusPill tone="amber">{t('fewLeft', { count: availability })}</StatusPill>;
  return <StatusPill tone="green">{t('inStock', { count: availability })}</StatusPill>;
}
