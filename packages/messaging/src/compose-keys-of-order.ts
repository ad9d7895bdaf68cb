import { openKeysOfOrder } from '@entrepot/licensing';
import { z } from 'zod';
import type { Compose } from './compose-email.ts';
import { orderGreeting } from './emails.queries.ts';
import { composeLicenseKeys } from './license-keys.template.ts';

/** An e-mail more than this long is a burden to everyone; the account shows the rest. */
const KEYS_PER_MAIL = 200;
const orderParameters = z.object({ orderId: z.uuid() });

/** The keys of an order. @throws Error when the order is gone */
export const composeKeysOfOrder: Compose = async (tx, parameters, sender, { secrets, storefrontUrl }) => {
  const { orderId } = orderParameters.parse(parameters);
  const order = await tx.one(orderGreeting(tx.tenantId, orderId));
  const { keys, total } = await openKeysOfOrder(tx, orderId, KEYS_PER_MAIL, secrets);
  const licensesUrl = `${storefrontUrl(sender.slug)}/licenses`;
  return composeLicenseKeys({ ...sender, ...order, tenantName: sender.name, keys, total, licensesUrl });
};
