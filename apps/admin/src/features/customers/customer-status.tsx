import { StatusPill, useMessages } from '@entrepot/ui';
import { customerTexts, knownStatus } from './customer-texts.ts';

/** Whether a company or a buyer may buy. */
export function CustomerStatus({ status }: { readonly status: string }) {
  const t = useMessages(customerTexts);
  const known = knownStatus(status);
  return known ? <StatusPill tone={known.tone}>{t(known.id)}</StatusPill> : <StatusPill tone="neutral">{status}</StatusPill>;
}
