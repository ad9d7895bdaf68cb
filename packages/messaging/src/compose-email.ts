import type { SecretKeys } from '@entrepot/kernel/secret-box';
import type { Tx } from '@entrepot/postgres';
import { composeInvitation } from './compose-invitation.ts';
import { composeLicenseDatesOf } from './compose-license-dates.ts';
import { composeKeysOfOrder } from './compose-keys-of-order.ts';
import { composeReport } from './compose-report.ts';
import { senderOf } from './emails.queries.ts';
import type { ComposedMail } from './letter.ts';

/** What every e-mail is made with. */
export interface Stationery {
  /** Keys of encrypted columns. */
  readonly secrets: SecretKeys;
  /** Sends for tenants without an address of their own. */
  readonly defaultSender: string;
  /** A tenant's storefront, without a slash at the end. */
  readonly storefrontUrl: (slug: string) => string;
  /** A tenant's admin app, or the platform's console, without a slash at the end. */
  readonly adminUrl: (slug: string) => string;
}

/** In whose name and language an e-mail goes out. */
type Sender = Awaited<ReturnType<ReturnType<typeof senderOf>['executeTakeFirstOrThrow']>>;

/** What a template makes of its parameters, at the moment the e-mail is sent. */
export type Compose = (tx: Tx, parameters: unknown, sender: Sender, stationery: Stationery) => Promise<ComposedMail>;

const TEMPLATES: ReadonlyMap<string, Compose> = new Map([
  ['license-keys', composeKeysOfOrder],
  ['licenses-expired', composeLicenseDatesOf('expired')],
  ['licenses-expiring', composeLicenseDatesOf('expiring')],
  ['report', composeReport],
  ['staff-invitation', composeInvitation],
]);

export interface Composition extends ComposedMail {
  readonly from: { readonly name: string; readonly address: string };
}

/**
 * Makes an e-mail from its template, at the moment it is sent: its secrets are stored nowhere else than encrypted.
 * @throws MailOverError when there is nothing to send any more; Error when the template is unknown or its order is gone
 */
export async function composeEmail(
  tx: Tx, email: { readonly template: string; readonly parameters: unknown }, stationery: Stationery,
): Promise<Composition> {
  const compose = TEMPLATES.get(email.template);
  if (compose === undefined) throw new Error(`there is no template ${email.template}`);
  const sender = await tx.one(senderOf(tx.tenantId));
  const composed = await compose(tx, email.parameters, sender, stationery);
  return { ...composed, from: { name: sender.name, address: sender.senderAddress || stationery.defaultSender } };
}
