import type { Permission, StaffPermission } from './permissions.ts';

/** Which app a session is for; a session of one is nothing in another. */
export type Audience = 'admin' | 'storefront' | 'platform';

interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** SHA-256 of the session's token. */
  readonly sessionHash: Buffer;
  /** When the second factor was given; absent when it was not asked for. */
  readonly secondFactorAt?: Date;
}

/** Nobody in particular; the id owns a cart. */
export interface VisitorPrincipal { readonly kind: 'visitor'; readonly visitorId: string }

/** A person of a customer company. */
export interface BuyerPrincipal extends SignedIn {
  readonly kind: 'buyer';
  readonly companyId: string;
  readonly companyName: string;
  readonly role: string;
}

/** A person of the tenant's team, second factor given. */
export interface MemberPrincipal extends SignedIn {
  readonly kind: 'member';
  readonly role: string;
  readonly permissions: ReadonlySet<Permission>;
}

/** One of the platform's own staff, second factor given. */
export interface StaffPrincipal extends SignedIn {
  readonly kind: 'staff';
  readonly role: string;
  readonly permissions: ReadonlySet<StaffPermission>;
}

/** One of the platform's staff who looks into a tenant for a limited time: sees what its team sees, and changes nothing. */
export interface InspectorPrincipal {
  readonly kind: 'inspector';
  /** A user of the platform's tenant. */
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly inspectionId: string;
  readonly reason: string;
  readonly endsAt: Date;
  readonly permissions: ReadonlySet<Permission>;
}

/** The password was right; something is still owed before anything opens. */
export interface PendingPrincipal extends SignedIn {
  readonly kind: 'pending';
  readonly audience: Audience;
  readonly need: 'totp' | 'enrolment';
}

/** Who a request comes from. */
export type Principal = VisitorPrincipal | BuyerPrincipal | MemberPrincipal | StaffPrincipal | InspectorPrincipal | PendingPrincipal;
