/** Who a request runs as. Every actor belongs to one tenant; the kind decides the database role. */
interface InTenant {
  readonly tenantId: string;
  /** Travels into logs, audit rows and error answers. */
  readonly requestId: string;
  /** Name or address shown in the audit trail; the id is what counts. */
  readonly label?: string;
}

/** The door itself: routing, credentials, sessions. Used only by the sign-in queries. */
export interface GateActor extends InTenant { readonly kind: 'gate' }
/** Anonymous storefront visitor; `visitorId` owns its cart. */
export interface VisitorActor extends InTenant { readonly kind: 'visitor'; readonly visitorId: string }
/** A customer's person; sees its own company's rows. */
export interface BuyerActor extends InTenant { readonly kind: 'buyer'; readonly companyId: string; readonly userId: string }
/**
 * One of the tenant's team, or one of its API keys. `inspecting`: platform staff who look into the tenant; they run under a role of their
 * own, which reads what the team reads and writes nothing.
 */
export interface MemberActor extends InTenant { readonly kind: 'member'; readonly userId: string; readonly inspecting?: true }
/** A licensed product that validates or activates. */
export interface DeviceActor extends InTenant { readonly kind: 'device' }
/** Platform staff: in the platform's own tenant, or in the tenant that a write of theirs is about. */
export interface OperatorActor extends InTenant { readonly kind: 'operator'; readonly userId?: string }
/** A job inside one tenant. */
export interface WorkerActor extends InTenant { readonly kind: 'worker' }

/** Whoever looks at the storefront: anonymous or signed in. */
export type ShopperActor = VisitorActor | BuyerActor;

export type Actor = GateActor | VisitorActor | BuyerActor | MemberActor | DeviceActor | OperatorActor | WorkerActor;
export type ActorKind = Actor['kind'];
export type ActorRole = `entrepot_${ActorKind}` | 'entrepot_inspector';
/** A role a statement can run under: the actor's, or the clerk's inside `tx.asClerk()`. */
export type Role = ActorRole | 'entrepot_clerk';

// A closed table, so that a forged kind finds nothing instead of becoming part of a role's name.
const ROLES: ReadonlyMap<string, ActorRole> = new Map<ActorKind, ActorRole>([
  ['gate', 'entrepot_gate'],
  ['visitor', 'entrepot_visitor'],
  ['buyer', 'entrepot_buyer'],
  ['member', 'entrepot_member'],
  ['device', 'entrepot_device'],
  ['operator', 'entrepot_operator'],
  ['worker', 'entrepot_worker'],
]);

/**
 * The database role an actor's statements run under.
 * @throws TypeError when the kind is unknown, so that nothing runs under a guessed role
 */
export function roleOf(actor: Actor): ActorRole {
  const role = ROLES.get(actor.kind);
  if (role === undefined) throw new TypeError('An actor of an unknown kind came to the door.');
  // Whatever the property holds but undefined: a value that was meant to restrict must not be read as permission.
  return actor.kind === 'member' && actor.inspecting !== undefined ? 'entrepot_inspector' : role;
}

/**
 * What the context statement sets for an actor: role, tenant, company, user; '' where the actor has none,
 * which the context functions of the database read as NULL.
 * @throws TypeError when the actor has no tenant
 */
export function settingsOf(actor: Actor): readonly [role: ActorRole, tenantId: string, companyId: string, userId: string] {
  const role = roleOf(actor);
  if (!actor.tenantId) throw new TypeError('An actor without a tenant came to the door.');
  return [role, actor.tenantId, companyOf(actor), userIdOf(actor) ?? ''];
}

function companyOf(actor: Actor): string {
  return actor.kind === 'buyer' ? actor.companyId : '';
}

/** The person behind an actor (a visitor counts as one), or null for a machine. */
export function userIdOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'visitor': return actor.visitorId;
    case 'buyer':
    case 'member': return actor.userId;
    case 'operator': return actor.userId ?? null;
    default: return null;
  }
}
