import type { Permission } from '@entrepot/rpc/contract';
import { defineMessages } from '@entrepot/ui';
import { Boxes, ClipboardList, Home, KeyRound, type LucideIcon, Mail, Package, Receipt, Settings, ShoppingBag, Users } from 'lucide-react';

/** Names of the app's places; also the titles of their pages. */
export const placeTexts = defineMessages({
  en: {
    home: 'Home',
    orders: 'Orders',
    customers: 'Customers',
    catalog: 'Catalog',
    inventory: 'Inventory',
    licenses: 'Licenses',
    invoices: 'Invoices',
    emails: 'E-mails',
    audit: 'Audit trail',
    settings: 'Settings',
    sessions: 'Your sessions',
    signIn: 'Sign in',
  },
  de: {
    home: 'Start',
    orders: 'Bestellungen',
    customers: 'Kunden',
    catalog: 'Katalog',
    inventory: 'Lager',
    licenses: 'Lizenzen',
    invoices: 'Rechnungen',
    emails: 'E-Mails',
    audit: 'Protokoll',
    settings: 'Einstellungen',
    sessions: 'Ihre Sitzungen',
    signIn: 'Anmelden',
  },
});

/** A place in the navigation, and what a role needs to see it. */
export interface Place {
  readonly id: Exclude<keyof typeof placeTexts.en, 'sessions' | 'signIn'>;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly permission: Permission;
}

export const places: readonly Place[] = [
  { id: 'home', path: '/', icon: Home, permission: 'dashboard.read' },
  { id: 'orders', path: '/orders', icon: ShoppingBag, permission: 'order.read' },
  { id: 'customers', path: '/customers', icon: Users, permission: 'customer.read' },
  { id: 'catalog', path: '/catalog', icon: Package, permission: 'product.read' },
  { id: 'inventory', path: '/inventory', icon: Boxes, permission: 'stock.read' },
  { id: 'licenses', path: '/licenses', icon: KeyRound, permission: 'license.read' },
  { id: 'invoices', path: '/invoices', icon: Receipt, permission: 'invoice.read' },
  { id: 'emails', path: '/emails', icon: Mail, permission: 'email.read' },
  { id: 'audit', path: '/audit', icon: ClipboardList, permission: 'audit.read' },
  { id: 'settings', path: '/settings', icon: Settings, permission: 'settings.write' },
];
