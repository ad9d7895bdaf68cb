import {
  Bell,
  Boxes,
  ChartColumn,
  FileText,
  Home,
  KeyRound,
  LogOut,
  Package,
  Receipt,
  Settings,
  ShoppingBag,
  UserRound,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { AppShell, Avatar, IconButton, Menu, type NavItem, SearchTrigger, ThemeToggle, toast } from '../../src/index.ts';

const groups: readonly (readonly NavItem[])[] = [
  [
    { label: 'Home', href: '?page=home', icon: Home },
    { label: 'Orders', href: '?page=list', icon: ShoppingBag, count: 12 },
    { label: 'Quotes', href: '?page=states', icon: FileText },
    { label: 'Customers', href: '?page=customers', icon: Users },
    { label: 'Catalog', href: '?page=actions', icon: Package },
    { label: 'Inventory', href: '?page=inventory', icon: Boxes },
    { label: 'Licenses', href: '?page=detail', icon: KeyRound },
    { label: 'Invoices', href: '?page=invoices', icon: Receipt },
    { label: 'Reports', href: '?page=reports', icon: ChartColumn },
  ],
  [{ label: 'Settings', href: '?page=fields', icon: Settings }],
];

/** The admin around a page of the gallery. */
export function Frame({
  current,
  banner,
  children,
}: {
  readonly current: string;
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <AppShell
      banner={banner}
      tenantName="Nordwind Fasteners"
      homeHref="?page=home"
      groups={groups}
      currentHref={`?page=${current}`}
      search={<SearchTrigger label="Search or jump to" shortcut="Ctrl K" onOpen={() => toast('The palette opens here')} />}
      tools={
        <>
          <ThemeToggle compact />
          <IconButton label="Notifications" icon={<Bell size={18} aria-hidden />} />
          <Menu
            trigger={<IconButton label="Account of Ines Albrecht" icon={<Avatar name="Ines Albrecht" />} />}
            header={
              <>
                <p className="font-medium">Ines Albrecht</p>
                <p className="text-small text-muted">ines@nordwind.example</p>
              </>
            }
            entries={[
              { label: 'Profile', icon: <UserRound size={16} aria-hidden />, href: '?page=fields' },
              'separator',
              { label: 'Sign out', icon: <LogOut size={16} aria-hidden />, onSelect: () => toast('Signed out') },
            ]}
          />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
