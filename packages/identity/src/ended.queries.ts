import { query } from '@entrepot/postgres';
import { sql } from 'kysely';

// Each removes at most `limit` rows, and none that its own condition does not hold for at that moment. One tenant has few of them, so the
// primary key finds them; an index on when a session idles out would cost every request that prolongs one.

/** Sessions whose time, or whose patience, has run out. */
export function deleteEndedSessions(tenantId: string, at: Date, limit: number) {
  return query.deleteFrom('identity.sessions as s').where('s.tenant_id', '=', tenantId)
    .where('s.session_hash', 'in', (eb) => eb.selectFrom('identity.sessions as e').select('e.session_hash')
      .where('e.tenant_id', '=', tenantId).where((or) => or.or([or('e.expires_at', '<=', at), or('e.idle_expires_at', '<=', at)])).limit(limit))
    .where((or) => or.or([or('s.expires_at', '<=', at), or('s.idle_expires_at', '<=', at)]));
}

/** Counters of failed sign-ins whose window has closed. */
export function deleteEndedCounters(tenantId: string, at: Date, limit: number) {
  return query.deleteFrom('identity.sign_in_counters as c').where('c.tenant_id', '=', tenantId)
    .where('c.subject_hash', 'in', (eb) => eb.selectFrom('identity.sign_in_counters as e').select('e.subject_hash')
      .where('e.tenant_id', '=', tenantId).where('e.window_ends_at', '<=', at).limit(limit))
    .where('c.window_ends_at', '<=', at);
}

/** Invitations that were accepted, revoked or too late. */
export function deleteEndedInvitations(tenantId: string, before: Date, limit: number) {
  return query.deleteFrom('identity.invitations as i').where('i.tenant_id', '=', tenantId)
    .where('i.invitation_id', 'in', (eb) => eb.selectFrom('identity.invitations as e').select('e.invitation_id')
      .where('e.tenant_id', '=', tenantId).where(sql<Date>`least(e.expires_at, e.accepted_at, e.revoked_at)`, '<=', before).limit(limit));
}

/** Inspections, with their tokens. */
export function deleteEndedInspections(tenantId: string, before: Date, limit: number) {
  return query.deleteFrom('identity.inspections as i').where('i.tenant_id', '=', tenantId)
    .where('i.inspection_id', 'in', (eb) => eb.selectFrom('identity.inspections as e').select('e.inspection_id')
      .where('e.tenant_id', '=', tenantId).where('e.ends_at', '<=', before).limit(limit));
}
