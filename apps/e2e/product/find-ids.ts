import { vi } from 'vitest';
import type { PrintedTenant } from './product.ts';
import { askSuperuser } from './ask-superuser.ts';

/** One record of each kind that has a page of its own, by the name of the parameter in its address. */
export interface Ids {
  readonly orderId: string;
  readonly productId: string;
  readonly companyId: string;
  readonly licenseId: string;
}

/**
 * Looks up records of one customer; the license's order stands for orders, since its page shows most. Right after the start the
 * worker is still issuing the licenses of the demo orders, so this waits for the first.
 * @param email of a buyer of the company whose records they shall be
 */
export function findIds(tenant: PrintedTenant, email: string): Promise<Ids> {
  return vi.waitFor(() => lookUp(tenant, email), { timeout: 60_000, interval: 200 });
}

async function lookUp({ slug }: PrintedTenant, email: string): Promise<Ids> {
  const [ids] = await askSuperuser<Ids>(
    `select l.order_id as "orderId", l.product_id as "productId", l.company_id as "companyId", l.license_id as "licenseId"
       from licensing.licenses l
       join tenancy.tenants t using (tenant_id)
       join customers.buyers b on b.tenant_id = l.tenant_id and b.company_id = l.company_id
       join identity.users u on u.tenant_id = b.tenant_id and u.user_id = b.user_id
      where t.slug = $1 and u.email = $2
      order by l.issued_at limit 1`, [slug, email]);
  if (!ids) throw new Error(`${slug} has no license yet for the company of ${email}`);
  return ids;
}
