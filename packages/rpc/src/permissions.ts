/** Everything a member of a tenant's team may be allowed to do, as `noun.verb`. Roles are sets of these. */
export const PERMISSIONS = [
  'dashboard.read',
  'product.read', 'product.write',
  'stock.read', 'stock.write',
  'order.read', 'order.update',
  'customer.read', 'customer.write',
  'invoice.read',
  'license.read', 'license.suspend', 'license.resume', 'license.configure',
  'email.read',
  'audit.read',
  'user.read', 'user.write',
  'settings.write',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];
