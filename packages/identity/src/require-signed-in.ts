import { Refusal } from '@entrepot/kernel';
import type { BuyerPrincipal, MemberPrincipal, Principal, StaffPrincipal } from '@entrepot/rpc';

/**
 * The person behind a finished sign-in.
 * @throws Refusal `session.missing`, or `session.second-factor-owed` while the second factor is missing
 */
export function signedIn(principal: Principal): BuyerPrincipal | MemberPrincipal | StaffPrincipal {
  if (principal.kind === 'buyer' || principal.kind === 'member' || principal.kind === 'staff') return principal;
  if (principal.kind === 'pending') {
    throw new Refusal('unauthenticated', 'session.second-factor-owed', 'Finish signing in with your second factor.',
      { need: principal.need });
  }
  throw new Refusal('unauthenticated', 'session.missing', 'Sign in to go on.');
}
