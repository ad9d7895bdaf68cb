import { STAFF_PERMISSIONS, type StaffPermission } from '@entrepot/rpc';
import type { StaffRole } from './staff.contract.ts';

const READING: readonly StaffPermission[] = ['tenant.read', 'report.read', 'service.read'];

const PERMISSIONS_OF: Readonly<Record<StaffRole, ReadonlySet<StaffPermission>>> = {
  'platform-administrator': new Set(STAFF_PERMISSIONS),
  'platform-operator': new Set<StaffPermission>([
    ...READING, 'tenant.create', 'tenant.suspend', 'tenant.configure', 'tenant.inspect', 'user.manage', 'lockout.lift', 'license.find',
    'job.read', 'job.retry', 'report.export', 'report.schedule', 'audit.search', 'staff.read',
  ]),
  'platform-support': new Set<StaffPermission>([...READING, 'tenant.inspect', 'lockout.lift', 'license.find', 'job.read', 'audit.search']),
  'platform-analyst': new Set<StaffPermission>([...READING, 'report.export', 'report.schedule']),
};

/** Whether a membership's role is one of the platform's staff; no other tenant can hold these. */
export function isStaffRole(role: string): role is StaffRole {
  return Object.hasOwn(PERMISSIONS_OF, role);
}

/** What a role of the platform's staff permits. */
export function staffPermissionsOf(role: StaffRole): ReadonlySet<StaffPermission> {
  return PERMISSIONS_OF[role];
}
