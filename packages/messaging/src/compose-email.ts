import type { SecretKeys } from '@entrepot/kernel/secret-box';
import { openKeysOfOrder } from '@entrepot/licensing';
import type { Tx } from '@entrepot/postgres';
import { z } from 'zod';
import { orderGreeting, senderOf } from './emails.queries.ts';
import { composeLicenseKeys, type ComposedMail } from './license-keys.template.ts';

/** What every e-mail is made with. */
export interface Stationery {
  /** Keys of encrypted columns. */
  readonly secrets: SecretKeys;
  /** Sends for tenants without an address of their own. */
  readonly defaultSender: string;
  /** A tenant's storefront, without a slash at the end. */
  readonly storefrontUrl: (slug: string) => string;
}

/** An e-mail more than this long is a burden to everyone; the account shows the rest. */
const KEYS_PER_MAIL = 200;
const orderParameters = z.object({ orderId: z.uuid() });

export interface Composition extends ComposedMail {
  readonly from: { readonly name: string; readonly address: string };
}

/**
 * Makes an e-mail from its template, at the moment it is sent: its secrets are stored nowhere else than encrypted.
 * @throws Error when the template is unknown or its order is gone
 */
export async function composeEmail(
  tx: Tx, email: { readonly template: string; readonly parameters: unknown }, { secrets, defaultSender, storefrontUrl }: Stationery,
): Promise<Composition> {
  if (email.template !== 'license-keys') throw new Error(`there is no template ${email.template}`);
  const { orderId } = orderParameters.parse(email.parameters);
  const sender = await tx.one(senderOf(tx.tenantId));
  const order = await tx.one(orderGreeting(tx.tenantId, orderId));
  const { keys, total } = await openKeysOfOrder(tx, orderId, KEYS_PER_MAIL, secrets);
  const composed = composeLicenseKeys({ ...sender, ...order, tenantName: sender.name, keys, total, licensesUrl: `${storefrontUrl(sender.slug)}/licenses` });
  return { ...composed, from: { name: sender.name, address: sender.senderAddress || defaultSender } };
}
