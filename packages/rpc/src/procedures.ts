import { PLATFORM_TENANT_ID, Refusal } from '@entrepot/kernel';
import type { Actor, BuyerActor, GateActor, MemberActor, OperatorActor, Reader, ShopperActor, StaffLook, StaffReader, Tx } from '@entrepot/postgres';
import type { RpcContext } from './context.ts';
import { toTrpcError } from './errors.ts';
import type { Permission, StaffPermission } from './permissions.ts';
import type { Principal } from './principal.ts';
import { procedure } from './trpc.ts';

/** What a procedure of one kind of actor adds to the context. */
function asActor<A extends Actor>(ctx: RpcContext, actor: A) {
  return {
    actor,
    /** Single reads, each through the read lane. */
    reader: ctx.doors.reader(actor, { signal: ctx.signal }) satisfies Reader,
    /** One transaction: role, tenant, company and user are set once. */
    transact: <T>(work: (tx: Tx) => Promise<T>): Promise<T> => ctx.doors.transact(actor, work, { signal: ctx.signal }),
  };
}

const base = procedure.use(async ({ ctx, next, path, type }) => {
  const result = await (ctx.watch === undefined ? next() : ctx.watch({ path, type }, next));
  // tRPC has wrapped what was thrown; a refusal is unwrapped and named again, so that its status and reason go out.
  if (!result.ok && result.error.cause instanceof Refusal) throw toTrpcError(result.error.cause);
  return result;
});

function signInFirst(principal: Principal): Refusal {
  return principal.kind === 'pending'
    ? new Refusal('unauthenticated', 'session.second-factor-owed', 'Finish signing in with your second factor.', { need: principal.need })
    : new Refusal('unauthenticated', 'session.missing', 'Sign in to go on.');
}

/** Anyone on the storefront: a visitor, or a signed-in buyer. Not platform staff, who would leave a cart where they only look. */
export const shopperProcedure = base.use(({ ctx, next }) => {
  const { principal, tenantId, requestId } = ctx;
  if (ctx.audience === 'platform' || principal.kind === 'inspector') {
    throw toTrpcError(new Refusal('forbidden', 'permission.missing', 'This is for the shop\'s visitors and buyers. Staff of the platform only look.'));
  }
  const actor: ShopperActor = principal.kind === 'buyer'
    ? { kind: 'buyer', tenantId, requestId, companyId: principal.companyId, userId: principal.userId, label: principal.name }
    : { kind: 'visitor', tenantId, requestId, visitorId: principal.kind === 'visitor' ? principal.visitorId : principal.userId };
  return next({ ctx: asActor<ShopperActor>(ctx, actor) });
});

/** A signed-in buyer, inside its company. */
export const buyerProcedure = base.use(({ ctx, next }) => {
  const { principal, tenantId, requestId } = ctx;
  if (principal.kind !== 'buyer') throw toTrpcError(signInFirst(principal));
  const actor: BuyerActor = { kind: 'buyer', tenantId, requestId, companyId: principal.companyId, userId: principal.userId, label: principal.name };
  return next({ ctx: { ...asActor(ctx, actor), principal } });
});

/**
 * A member of the tenant's team whose role permits this, or platform staff looking in, whom the database lets read and nothing else.
 * @param permission `noun.verb`
 */
export function memberProcedure(permission: Permission) {
  return base.use(({ ctx, next }) => {
    const { principal, tenantId, requestId } = ctx;
    if (principal.kind !== 'member' && principal.kind !== 'inspector') throw toTrpcError(signInFirst(principal));
    if (!principal.permissions.has(permission)) {
      throw toTrpcError(new Refusal('forbidden', 'permission.missing', principal.kind === 'inspector'
        ? 'While looking into a tenant you can read and change nothing.'
        : 'Your role does not allow this. Ask an owner of your organisation for it.', { permission }));
    }
    const actor: MemberActor = {
      kind: 'member', tenantId, requestId, userId: principal.userId, label: principal.name, ...principal.kind === 'inspector' && { inspecting: true },
    };
    return next({ ctx: { ...asActor(ctx, actor), principal } });
  });
}

/** The steps of signing in, which alone may touch credentials, sessions and factors. */
export const gateProcedure = base.use(({ ctx, next }) => {
  const { principal, tenantId, requestId } = ctx;
  const actor: GateActor = { kind: 'gate', tenantId, requestId, ...('name' in principal && { label: principal.name }) };
  return next({ ctx: asActor(ctx, actor) });
});

const STEP_UP_MILLISECONDS = 5 * 60_000;

/**
 * One of the platform's staff whose role permits this, on the console's own address. Writes run in the platform's tenant, or with
 * `inTenant` in the one they are about; reads across tenants go through `across`, which records them first.
 * @param permission `noun.verb`
 * @param stepUp whether the second factor must have been given within the last five minutes
 */
export function staffProcedure(permission: StaffPermission, { stepUp = false }: { readonly stepUp?: boolean } = {}) {
  return base.use(({ ctx, next }) => {
    const { principal, requestId, staffDoor, audience, tenantId } = ctx;
    // The address decides before the person does: what is asked at a tenant's own address is never staff's business.
    if (audience !== 'platform' || tenantId !== PLATFORM_TENANT_ID) {
      throw toTrpcError(new Refusal('forbidden', 'permission.missing', 'This is for the staff of the platform only.', { permission }));
    }
    if (principal.kind !== 'staff') throw toTrpcError(signInFirst(principal));
    if (!principal.permissions.has(permission)) {
      throw toTrpcError(new Refusal('forbidden', 'permission.missing',
        'Your role does not allow this. Ask an administrator of the platform for it.', { permission }));
    }
    const actor = { kind: 'operator', tenantId, requestId, userId: principal.userId, label: principal.name } satisfies OperatorActor;
    const given = asActor(ctx, actor);
    const { at } = given.reader;
    if (stepUp && at.getTime() - (principal.secondFactorAt?.getTime() ?? 0) > STEP_UP_MILLISECONDS) {
      throw toTrpcError(new Refusal('forbidden', 'session.step-up-required', 'Give a fresh code of your authenticator to go on.'));
    }
    const inTenant = (target: string): OperatorActor => ({ ...actor, tenantId: target });
    const across = <T>(look: Omit<StaffLook, 'actor' | 'signal'>, work: (staff: StaffReader) => Promise<T>): Promise<T> => {
      if (staffDoor === undefined) {
        throw toTrpcError(new Refusal('conflict', 'reports.unavailable',
          'Reports across tenants are switched off: this server has no DATABASE_STAFF_URL. Ask whoever runs it to set it.'));
      }
      return staffDoor.look({ ...look, actor, signal: ctx.signal }, work);
    };
    return next({ ctx: { ...given, principal, inTenant, across } });
  });
}
