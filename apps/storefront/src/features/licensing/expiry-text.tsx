import type { LicenseSummary } from '@entrepot/licensing/contract';
import { DateTime, useMessages } from '@entrepot/ui';
import { licensingTexts } from './licensing-texts.ts';

/** Until when a license is good. */
export function ExpiryText({ license }: { readonly license: Pick<LicenseSummary, 'expiresAt'> }) {
  const t = useMessages(licensingTexts);
  return license.expiresAt === null ? (
    <span className="text-muted">{t('never')}</span>
  ) : (
    <DateTime value={license.expiresAt} show="date" />
  );
}
