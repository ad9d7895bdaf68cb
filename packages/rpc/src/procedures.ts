import { Refusal } from '@entrepot/kernel';
import type { Actor, BuyerActor, GateActor, MemberActor, Reader, ShopperActor, Tx } from '@entrepot/postgres';
import type { RpcContext } from './context.ts';
import { toTrpcError } from './errors.ts';
import type { Permission } from './permissions.ts';
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

const base = procedure.use(async ({ next }) => {
  const result = await next();
  // tRPC has wrapped what was thrown; a refusal is unwrapped and named again, so that its status and reason go out.
  if (!result.ok && result.error.cause instanceof Refusal) throw toTrpcError(result.error.cause);
  return result;
});

function signInFirst(principal: Principal): Refusal {
  return principal.kind === 'pending'
    ? new Refusal('unauthenticated', 'session.second-factor-owed', 'Finish signing in with your second factor.', { need: principal.need })
    : new Refusal('unauthenticated', 'session.missing', 'Sign in to go on.');
}

/** Anyone on the storefront: a visitor, or a signed-in buyer. */
export const shopperProcedure = base.use(({ ctx, next }) => {
  const { principal, tenantId, requestId } = ctx;
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

/** A member of the tenant's team whose role permits this. @param permission `noun.verb` */
export function memberProcedure(permission: Permission) {
  return base.use(({ ctx, next }) => {
    const { principal, tenantId, requestId } = ctx;
    if (principal.kind !== 'member') throw toTrpcError(signInFirst(principal));
    if (!principal.permissions.has(permission)) {
      throw toTrpcError(new Refusal('forbidden', 'permission.missing',
        'Your role does not allow this. Ask an owner of your organisation for it.', { permission }));
    }
    const actor: MemberActor = { kind: 'member', tenantId, requestId, userId: principal.userId, label: principal.name };
    return next({ ctx: { ...asActor(ctx, actor), principal } });
  });
}

/** The steps of signing in, which alone may touch credentials, sessions and factors. */
export const gateProcedure = base.use(({ ctx, next }) => {
  const { principal, tenantId, requestId } = ctx;
  const actor: GateActor = { kind: 'gate', tenantId, requestId, ...('name' in principal && { label: principal.name }) };
  return next({ ctx: asActor(ctx, actor) });
});
