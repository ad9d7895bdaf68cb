import { compileOnce, query, type Slots } from '@entrepot/postgres';

/** What finds an inspection. */
type InspectionKey = { tenantId: string; tokenHash: Buffer };

interface NewInspection {
  readonly inspectionId: string;
  readonly tokenHash: Buffer;
  readonly staffId: string;
  readonly staffName: string;
  readonly staffEmail: string;
  readonly reason: string;
  readonly at: Date;
  readonly endsAt: Date;
}

export function insertInspection(tenantId: string, inspection: NewInspection) {
  return query.insertInto('identity.inspections').values({
    tenant_id: tenantId, inspection_id: inspection.inspectionId, token_hash: inspection.tokenHash, staff_id: inspection.staffId,
    staff_name: inspection.staffName, staff_email: inspection.staffEmail, reason: inspection.reason,
    started_at: inspection.at, ends_at: inspection.endsAt,
  });
}

/** The inspection under a token's hash; asked at every request of a browser that has the token. */
export const selectInspection = compileOnce((slot: Slots<InspectionKey>) => query.selectFrom('identity.inspections')
  .where('tenant_id', '=', slot('tenantId')).where('token_hash', '=', slot('tokenHash'))
  .select(['inspection_id as inspectionId', 'staff_id as staffId', 'reason', 'ends_at as endsAt', 'ended_at as endedAt']));

/** Ends whatever this person still has open in this tenant. */
export function endOpenInspections(tenantId: string, staffId: string, at: Date) {
  return query.updateTable('identity.inspections').set({ ended_at: at })
    .where('tenant_id', '=', tenantId).where('staff_id', '=', staffId).where('ended_at', 'is', null).where('ends_at', '>', at);
}

/** Ends an inspection: no row comes back when it has ended, or never was this person's. */
export function endInspectionRow(tenantId: string, inspectionId: string, staffId: string, at: Date) {
  return query.updateTable('identity.inspections').set({ ended_at: at })
    .where('tenant_id', '=', tenantId).where('inspection_id', '=', inspectionId).where('staff_id', '=', staffId)
    .where('ended_at', 'is', null).where('ends_at', '>', at)
    .returning(['started_at as startedAt', 'reason']);
}
