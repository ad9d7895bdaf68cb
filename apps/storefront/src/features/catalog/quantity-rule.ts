import type { Translate } from '@entrepot/ui';
import type { catalogTexts } from './catalog-texts.ts';

/** How a product can be ordered, in a sentence; undefined when any quantity will do. */
export function quantityRule(
  { minimumQuantity, quantityStep }: { readonly minimumQuantity: number; readonly quantityStep: number },
  t: Translate<(typeof catalogTexts)['en']>,
): string | undefined {
  const packs = quantityStep > 1;
  const minimum = minimumQuantity > quantityStep;
  if (packs && minimum) return t('minimumAndPacks', { minimum: minimumQuantity, step: quantityStep });
  if (packs) return t('packs', { step: quantityStep });
  return minimum ? t('minimum', { minimum: minimumQuantity }) : undefined;
}
