import { LogOut, UserRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { LinkMenu, SearchInput, ShopShell, ThemeToggle, toast } from '../../src/index.ts';

/** The storefront around a page of the gallery. */
export function ShopFrame({ children }: { readonly children: ReactNode }) {
  const [search, setSearch] = useState('');
  return (
    <ShopShell
      tenantName="Nordwind Fasteners"
      homeHref="?page=shop"
      search={
        <SearchInput
          large
          label="Search products"
          placeholder="Name, SKU or your part number"
          value={search}
          onValueChange={setSearch}
        />
      }
      account={
        <LinkMenu
          label="Halvorsen Marine"
          icon={<UserRound size={18} aria-hidden />}
          header={<p className="text-small text-muted">Signed in as Mara Lindqvist</p>}
          entries={[
            { label: 'Orders', href: '?page=shop' },
            { label: 'Licenses', href: '?page=product' },
            'separator',
            { label: 'Sign out', icon: <LogOut size={16} aria-hidden />, onSelect: () => toast('Signed out') },
          ]}
        />
      }
      cart={{ href: '?page=shop', lines: 3, total: { amountMinor: 124_950, currency: 'EUR' } }}
      navigation={[
        { label: 'Catalog', href: '?page=shop', current: true },
        { label: 'Quick order', href: '?page=shop&q' },
        { label: 'Orders', href: '?page=shop&o' },
        { label: 'Licenses', href: '?page=product' },
      ]}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-4">
          <span>Nordwind Fasteners GmbH, Graz</span>
          <ThemeToggle />
        </div>
      }
    >
      {children}
    </ShopShell>
  );
}
