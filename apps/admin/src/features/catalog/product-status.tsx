import type { ProductStatus } from '@entrepot/catalog/contract';
import { StatusPill, useMessages } from '@entrepot/ui';
import { catalogTexts } from './catalog-texts.ts';

const tones = { draft: 'neutral', published: 'green', archived: 'amber' } as const;

/** Whether buyers see it. */
export function ProductStatusPill({ status }: { readonly status: ProductStatus }) {
  return <StatusPill tone={tones[status]}>{useMessages(catalogTexts)(status)}</StatusPill>;
}
