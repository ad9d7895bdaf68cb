import type { BuyerActor, Doors } from '@entrepot/postgres';
import type { BuyerPrincipal } from '@entrepot/rpc';
import { adoptVisitorCart } from '@entrepot/sales';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forgetVisitor, knownVisitor } from './session-cookies.ts';

/**
 * The first request of a buyer whose browser still carries a visitor's id: the cart of before becomes the buyer's, before anything looks
 * at it. A cart that does not fit stays behind; that must not keep the buyer out.
 */
export async function takeOverCart(
  doors: Doors, { tenantId, requestId }: Pick<BuyerActor, 'tenantId' | 'requestId'>, buyer: BuyerPrincipal,
  request: FastifyRequest, reply: FastifyReply,
): Promise<void> {
  const visitorId = knownVisitor(request);
  if (visitorId === undefined) return;
  const actor: BuyerActor = { kind: 'buyer', tenantId, requestId, companyId: buyer.companyId, userId: buyer.userId, label: buyer.name };
  await doors.transact(actor, (tx) => adoptVisitorCart(tx, actor, { visitorId }))
    .catch((error: unknown) => request.log.warn({ err: error }, 'a visitor\'s cart was not taken over'));
  forgetVisitor(request, reply);
}
