/** Everything a member of a tenant's team may be allowed to do, as `noun.verb`. Roles are sets of these. */
export const PERMISSIONS = [
  'dashboard.read',
  'product.read', 'product.write',
  'stock.read', 'stock.write',
  'order.read', 'order.update',
  'customer.read', 'customer.write',
  'invoice.read', 'invoice.update',
  'license.read', 'license.suspend', 'license.resume', 'license.renew', 'license.configure',
  'email.read',
  'audit.read',
  'user.read', 'user.write',
  'settings.write',
] as const;

/** One of {@link PERMISSIONS}. */
export type Permission = (typeof PERMISSIONS)[number];

/** Everything the platform's own staff may be allowed to do, as `noun.verb`. */
export const STAFF_PERMISSIONS = [
  'report.read', 'report.export', 'report.schedule',
  'tenant.read', 'tenant.create', 'tenant.suspend', 'tenant.configure', 'tenant.inspect',
  'user.manage', 'lockout.lift',
  'license.find',
  'job.read', 'job.retry',
  'audit.search',
  'staff.read', 'staff.manage',
  'platform.configure',
  'service.read',
] as const;

/** One of {@link STAFF_PERMISSIONS}. */
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number];
