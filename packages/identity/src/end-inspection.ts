import { actInTenant } from '@entrepot/audit';
import { PLATFORM_TENANT_ID, Refusal } from '@entrepot/kernel';
import type { OperatorActor } from '@entrepot/postgres';
import type { Principal, RpcContext } from '@entrepot/rpc';
import type { EndInspectionOfInput, EndInspectionOutput } from './inspection.contract.ts';
import { endInspectionRow } from './inspections.queries.ts';
import { knownTenant } from './known-tenant.ts';

/** What both ways of ending one need. */
type Hands = Pick<RpcContext, 'doors' | 'signal' | 'inspectionCookies'>;

/**
 * Leaves the tenant that the request looks into.
 * @throws Refusal `inspection.none`
 */
export async function endInspection(
  ctx: Hands & { readonly principal: Principal; readonly tenantId: string; readonly requestId: string },
): Promise<EndInspectionOutput> {
  const { principal, tenantId, requestId } = ctx;
  if (principal.kind !== 'inspector') throw new Refusal('not-found', 'inspection.none', 'You are not looking into this tenant any more.');
  const { userId, name, inspectionId } = principal;
  const actor: OperatorActor = { kind: 'operator', tenantId: PLATFORM_TENANT_ID, requestId, userId, label: name };
  return end(ctx, actor, { tenantId, inspectionId });
}

/**
 * Ends an inspection of one's own from the console, wherever its browser is. Of somebody else's nothing is known.
 * @throws Refusal `tenant.unknown`
 */
export function endInspectionOf(ctx: Hands & { readonly actor: OperatorActor }, input: EndInspectionOfInput): Promise<EndInspectionOutput> {
  return end(ctx, ctx.actor, input);
}

async function end(hands: Hands, actor: OperatorActor, { tenantId, inspectionId }: EndInspectionOfInput): Promise<EndInspectionOutput> {
  const { doors, signal, inspectionCookies } = hands;
  const inTenant = (target: string): OperatorActor => ({ ...actor, tenantId: target });
  const { slug, name } = await knownTenant(doors.reader(inTenant(tenantId)));
  const entry = {
    action: 'inspection.end', objectType: 'tenant', objectId: tenantId, objectLabel: name, after: { inspection: inspectionId },
  };
  const ended = await actInTenant({ doors, signal, actor, inTenant }, { tenantId, tenantName: name }, entry, async (tx, operator) => {
    const row = await tx.first(endInspectionRow(tenantId, inspectionId, operator.userId ?? '', tx.at));
    return { result: row !== undefined, after: { inspection: inspectionId, ended: row !== undefined } };
  });
  inspectionCookies.clear(slug);
  return { ended };
}
