import { StatusPill, type Tone, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { invoiceTexts } from './invoice-texts.ts';

const tones = { open: 'blue', paid: 'green', void: 'neutral' } as const satisfies Record<string, Tone>;
const isKnown = (status: string): status is keyof typeof tones => Object.hasOwn(tones, status);

/** Whether it was paid, and when it was not, whether that is late. */
export function InvoiceStatusPill({ status, dueAt }: { readonly status: string; readonly dueAt?: string | undefined }) {
  const t = useMessages(invoiceTexts);
  const [now] = useState(() => Date.now());
  if (status === 'open' && dueAt !== undefined && Date.parse(dueAt) < now) return <StatusPill tone="red">{t('overdue')}</StatusPill>;
  return isKnown(status) ? <StatusPill tone={tones[status]}>{t(status)}</StatusPill> : <StatusPill tone="neutral">{status}</StatusPill>;
}
