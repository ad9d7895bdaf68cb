import type { JsonValue } from '@entrepot/kernel';
import { query } from '@entrepot/postgres';
import { sql } from 'kysely';
import type { EmailState } from './search-emails.contract.ts';

/** An e-mail that is asked for. */
export interface NewEmail {
  readonly emailId: string;
  /** For what it is sent: a second request with the same key adds nothing. */
  readonly dedupeKey: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, JsonValue>>;
  readonly toAddress: string;
}

/** No row is inserted when an e-mail with this key exists. */
export function insertEmail(tenantId: string, email: NewEmail, at: Date) {
  return query.insertInto('messaging.emails')
    .values({
      tenant_id: tenantId, email_id: email.emailId, dedupe_key: email.dedupeKey, template: email.template,
      parameters: sql`${JSON.stringify(email.parameters)}::jsonb`, to_address: email.toAddress, created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'dedupe_key']).doNothing());
}

/** Counts an attempt and says what to send; no row when it was sent already. */
export function beginAttempt(tenantId: string, emailId: string) {
  return query.updateTable('messaging.emails')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('email_id', '=', emailId).where('state', '<>', 'sent')
    .returning(['email_id as emailId', 'template', 'parameters', 'to_address as toAddress', 'created_at as createdAt', 'attempts']);
}

/** The mail server took it. */
export function markSent(tenantId: string, emailId: string, subject: string, at: Date) {
  return query.updateTable('messaging.emails').set({ state: 'sent', subject, sent_at: at, last_error: '' })
    .where('tenant_id', '=', tenantId).where('email_id', '=', emailId);
}

/** The attempt failed; for good, or until the next one. */
export function markFailed(tenantId: string, emailId: string, state: 'queued' | 'failed', lastError: string) {
  return query.updateTable('messaging.emails').set({ state, last_error: lastError.slice(0, 500) })
    .where('tenant_id', '=', tenantId).where('email_id', '=', emailId).where('state', '<>', 'sent');
}

/** A page of the delivery log, newest first. */
export function selectEmails(tenantId: string, filter: {
  state?: EmailState | undefined; toAddress?: string | undefined; before?: string | undefined; limit: number;
}) {
  const { state, toAddress, before, limit } = filter;
  return query.selectFrom('messaging.emails')
    .select((eb) => ['email_id as emailId', 'template', 'to_address as toAddress', 'subject', eb.ref('state').$castTo<EmailState>().as('state'),
      'attempts', 'last_error as lastError', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('tenant_id', '=', tenantId)
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .$if(toAddress !== undefined, (q) => q.where('to_address', '=', toAddress ?? ''))
    .$if(before !== undefined, (q) => q.where('email_id', '<', before ?? ''))
    .orderBy('email_id', 'desc')
    .limit(limit);
}

/** In whose name and language an e-mail goes out. */
export function senderOf(tenantId: string) {
  return query.selectFrom('tenancy.tenants')
    .select(['slug', 'name', 'locale', 'time_zone as timeZone', 'accent_color as accentColor', 'sender_address as senderAddress'])
    .where('tenant_id', '=', tenantId);
}

/** What a mail about an order calls it and whom it greets. */
export function orderGreeting(tenantId: string, orderId: string) {
  return query.selectFrom('sales.orders as o')
    .innerJoin('identity.users as u', (on) => on.onRef('u.tenant_id', '=', 'o.tenant_id').onRef('u.user_id', '=', 'o.placed_by'))
    .select(['o.code as orderCode', 'u.name as buyerName'])
    .where('o.tenant_id', '=', tenantId).where('o.order_id', '=', orderId);
}
