import { StatusPill } from '@entrepot/ui';
import { useState } from 'react';

/** Whether somebody may sign in, and whether their authenticator is locked at the moment. */
export function PersonStatus({ status, lockedUntil }: { readonly status: 'active' | 'disabled'; readonly lockedUntil: string | null }) {
  const [now] = useState(() => Date.now());
  if (status === 'disabled') return <StatusPill tone="neutral">Disabled</StatusPill>;
  if (lockedUntil !== null && Date.parse(lockedUntil) > now) return <StatusPill tone="amber">Locked</StatusPill>;
  return <StatusPill tone="green">Active</StatusPill>;
}
