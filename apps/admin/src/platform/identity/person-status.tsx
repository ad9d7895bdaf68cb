import { StatusPill } from '@entrepot/ui';

/** Whether somebody may sign in, and whether their authenticator is locked at the moment. */
export function PersonStatus({ status, lockedUntil }: { readonly status: 'active' | 'disabled'; readonly lockedUntil: string | null }) {
  if (status === 'disabled') return <StatusPill tone="neutral">Disabled</StatusPill>;
  if (lockedUntil !== null && new Date(lockedUntil) > new Date()) return <StatusPill tone="amber">Locked</StatusPill>;
  return <StatusPill tone="green">Active</StatusPill>;
}
