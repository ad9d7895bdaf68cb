import type { StaffPermission } from '@entrepot/rpc/contract';
import {
  ChartColumn, ClipboardList, Gauge, KeyRound, Layers, LayoutDashboard, type LucideIcon, ServerCog, Settings, Store, UserCog, Users,
} from 'lucide-react';

/** A place in the console's navigation, and what a role needs to see it. */
export interface PlatformPlace {
  readonly title: string;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly permission: StaffPermission;
  /** At the foot of the navigation. */
  readonly foot?: true;
}

/** The console's places; its language is English. */
export const platformPlaces: readonly PlatformPlace[] = [
  { title: 'Overview', path: '/overview', icon: LayoutDashboard, permission: 'report.read' },
  { title: 'Tenants', path: '/tenants', icon: Store, permission: 'tenant.read' },
  { title: 'Reports', path: '/reports', icon: ChartColumn, permission: 'report.read' },
  { title: 'Find licenses', path: '/find-licenses', icon: KeyRound, permission: 'license.find' },
  { title: 'Find people', path: '/find-people', icon: Users, permission: 'user.manage' },
  { title: 'Jobs', path: '/jobs', icon: ServerCog, permission: 'job.read' },
  { title: 'Audit trail', path: '/trail', icon: ClipboardList, permission: 'audit.search' },
  { title: 'Service levels', path: '/service', icon: Gauge, permission: 'service.read' },
  { title: 'Plans', path: '/plans', icon: Layers, permission: 'platform.configure', foot: true },
  { title: 'Staff', path: '/staff', icon: UserCog, permission: 'staff.read', foot: true },
  { title: 'Platform settings', path: '/platform-settings', icon: Settings, permission: 'platform.configure', foot: true },
];
