import { PERMISSIONS, type Permission } from '@entrepot/rpc';

export type MemberRole = 'owner' | 'manager' | 'support' | 'viewer';

const READING: readonly Permission[] = [
  'product.read', 'stock.read', 'order.read', 'customer.read', 'invoice.read', 'license.read', 'dashboard.read',
];
const SUPPORTING: readonly Permission[] = [...READING, 'license.suspend', 'license.resume', 'license.renew', 'email.read', 'audit.read'];
const MANAGING: readonly Permission[] = [
  ...SUPPORTING, 'product.write', 'stock.write', 'order.update', 'customer.write', 'invoice.update', 'license.configure', 'user.read',
];

/** What platform staff may do while they look into a tenant: what reads, and nothing of what writes. */
export const INSPECTING: ReadonlySet<Permission> = new Set<Permission>([...READING, 'email.read', 'audit.read', 'user.read']);

const PERMISSIONS_OF: Readonly<Record<MemberRole, ReadonlySet<Permission>>> = {
  owner: new Set(PERMISSIONS),
  manager: new Set(MANAGING),
  support: new Set(SUPPORTING),
  viewer: new Set(READING),
};

/** What a built-in role permits. An unknown role permits nothing. */
export function permissionsOf(role: string): ReadonlySet<Permission> {
  return Object.hasOwn(PERMISSIONS_OF, role) ? PERMISSIONS_OF[role as MemberRole] : new Set();
}
