import type { BuyerPrincipal, MemberPrincipal, PendingPrincipal, Principal, StaffPrincipal } from '@entrepot/rpc';

/** Somebody with a session of their own. Visitors have none, and staff looking into a tenant hold theirs elsewhere. */
export type SessionHolder = PendingPrincipal | BuyerPrincipal | MemberPrincipal | StaffPrincipal;

/** @returns undefined when nobody has signed in here */
export function sessionHolder(principal: Principal): SessionHolder | undefined {
  return principal.kind === 'visitor' || principal.kind === 'inspector' ? undefined : principal;
}
