import type { LicenseSummary } from '@entrepot/licensing/contract';
import { StatusPill, type Tone, useMessages } from '@entrepot/ui';
import { licensingTexts } from './licensing-texts.ts';

/** What a license is good for right now. */
export type Standing = 'active' | 'suspended' | 'revoked' | 'expired';

const TONES: Record<Standing, Tone> = { active: 'green', suspended: 'amber', revoked: 'red', expired: 'neutral' };

/** The status column says what people decided, the standing also what time did. */
export function standingOf({ status, standing }: Pick<LicenseSummary, 'status' | 'standing'>): Standing {
  return status === 'active' && standing === 'EXPIRED' ? 'expired' : status;
}

/** A license's state in a word. */
export function LicenseStatusPill({ license }: { readonly license: Pick<LicenseSummary, 'status' | 'standing'> }) {
  const t = useMessages(licensingTexts);
  const standing = standingOf(license);
  return <StatusPill tone={TONES[standing]}>{t(standing)}</StatusPill>;
}
