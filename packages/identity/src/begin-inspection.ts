import { actInTenant } from '@entrepot/audit';
import { uuidv7 } from '@entrepot/kernel';
import type { OperatorActor } from '@entrepot/postgres';
import type { RpcContext, StaffPrincipal } from '@entrepot/rpc';
import type { BeginInspectionInput, BeginInspectionOutput } from './inspection.contract.ts';
import { endOpenInspections, insertInspection } from './inspections.queries.ts';
import { newToken, sessionHashOf } from './session-tokens.ts';
import { knownTenant } from './known-tenant.ts';

/** What a staff procedure's context offers. */
interface StaffContext extends Pick<RpcContext, 'doors' | 'signal' | 'inspectionCookies' | 'origin'> {
  readonly actor: OperatorActor;
  readonly principal: StaffPrincipal;
  readonly inTenant: (tenantId: string) => OperatorActor;
}

/**
 * Opens a tenant's admin app to one of the staff for a limited time, to read. An inspection of theirs that still ran there is over. The
 * reason stands in the trails of both sides. Suspended and closed tenants can be looked into as well: that is when it is needed.
 * @throws Refusal `tenant.unknown`
 */
export async function beginInspection(
  ctx: StaffContext, { tenantId, reason, minutes }: BeginInspectionInput,
): Promise<BeginInspectionOutput> {
  const { principal: { userId, name, email }, inTenant } = ctx;
  const { slug, name: tenantName } = await knownTenant(ctx.doors.reader(inTenant(tenantId)));
  const [inspectionId, token] = [uuidv7(), newToken()];
  const entry = { action: 'tenant.inspect', objectType: 'tenant', objectId: tenantId, objectLabel: tenantName, after: { reason, minutes } };
  const endsAt = await actInTenant(ctx, { tenantId, tenantName }, entry, async (tx) => {
    const until = new Date(tx.at.getTime() + minutes * 60_000);
    await tx.run(endOpenInspections(tenantId, userId, tx.at));
    await tx.run(insertInspection(tenantId, {
      inspectionId, tokenHash: sessionHashOf(token), staffId: userId, staffName: name, staffEmail: email, reason, at: tx.at, endsAt: until,
    }));
    return { result: until, after: { reason, until: until.toISOString(), inspection: inspectionId } };
  });
  ctx.inspectionCookies.set(slug, token, minutes * 60);
  return { inspectionId, tenantName, address: `${ctx.origin}/${slug}/`, endsAt: endsAt.toISOString() };
}
