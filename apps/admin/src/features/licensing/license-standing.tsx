import type { LicenseStatus, VerdictCode } from '@entrepot/licensing/contract';
import { StatusPill, useMessages } from '@entrepot/ui';
import { licenseTexts } from './license-texts.ts';

/** What a validation would say of it, in a word. */
export function LicenseStanding({ status, standing }: { readonly status: LicenseStatus; readonly standing: VerdictCode }) {
  const t = useMessages(licenseTexts);
  if (status === 'suspended') return <StatusPill tone="amber">{t('suspended')}</StatusPill>;
  if (status === 'revoked') return <StatusPill tone="red">{t('revoked')}</StatusPill>;
  return standing === 'EXPIRED' ? (
    <StatusPill tone="neutral">{t('expired')}</StatusPill>
  ) : (
    <StatusPill tone="green">{t('active')}</StatusPill>
  );
}
