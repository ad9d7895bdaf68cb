import { ButtonLink, LinkMenu, ShopShell, ThemeToggle, useMessages } from '@entrepot/ui';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { LogOut, UserRound } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { CatalogSearch } from '../features/catalog/list-products/catalog-search.tsx';
import { useSignOut } from '../features/identity/account/use-sign-out.ts';
import { shopTexts } from './shop-texts.ts';
import { useSite } from './site-provider.tsx';
import { trpc } from './trpc.ts';
import { useSession, useSessionWatch } from './use-session.ts';

/** Header, navigation and footer around every page. */
export function ShopFrame() {
  const t = useMessages(shopTexts);
  const { name } = useSite();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { buyer } = useSession();
  const cart = trpc.sales.viewCart.useQuery({});
  useSessionWatch();
  useFocusOnNewPage(path);
  const links = [
    { label: t('catalog'), href: '/', current: path === '/' || path.startsWith('/products') },
    { label: t('quickOrder'), href: '/quick-order', current: path === '/quick-order' },
    ...(buyer
      ? [
          { label: t('orders'), href: '/orders', current: path.startsWith('/orders') },
          { label: t('licenses'), href: '/licenses', current: path.startsWith('/licenses') },
          { label: t('invoices'), href: '/invoices', current: path.startsWith('/invoices') },
        ]
      : []),
  ];
  const lines = cart.data?.lines.length ?? 0;
  return (
    <ShopShell
      tenantName={name}
      homeHref="/"
      search={<CatalogSearch />}
      navigation={links}
      account={<AccountMenu />}
      cart={{ href: '/cart', lines, ...(lines > 0 && { total: cart.data?.subtotal }) }}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-4">
          <span>
            {name}. {t('footer')}
          </span>
          <ThemeToggle />
        </div>
      }
    >
      {/* As tall as a window, so that the footer stays below what is still being loaded. */}
      <div className="flex min-h-[85dvh] flex-col gap-6">
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </ShopShell>
  );
}

function AccountMenu() {
  const t = useMessages(shopTexts);
  const { known, buyer } = useSession();
  const signOut = useSignOut();
  const here = useRouterState({ select: (state) => state.location.href });
  // Room for either answer, so that the header does not jump when it comes.
  if (!known) return <span className="h-control w-10 sm:w-28" />;
  if (!buyer) {
    const next = here.startsWith('/sign-in') ? '' : `?next=${encodeURIComponent(here)}`;
    return (
      <ButtonLink kind="quiet" href={`/sign-in${next}`} icon={<UserRound size={18} aria-hidden />}>
        <span className="max-[23rem]:sr-only">{t('signIn')}</span>
      </ButtonLink>
    );
  }
  return (
    <LinkMenu
      label={buyer.companyName}
      icon={<UserRound size={18} aria-hidden />}
      header={<p className="text-small text-muted">{t('signedInAs', { name: buyer.name })}</p>}
      entries={[
        { label: t('account'), href: '/account' },
        { label: t('orders'), href: '/orders' },
        { label: t('licenses'), href: '/licenses' },
        { label: t('invoices'), href: '/invoices' },
        'separator',
        { label: t('signOut'), icon: <LogOut size={16} aria-hidden />, onSelect: () => signOut.mutate() },
      ]}
    />
  );
}

/** A new page begins at its content for those who hear it, except while somebody types into the header's search. */
function useFocusOnNewPage(path: string): void {
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (document.activeElement instanceof HTMLInputElement) return;
    document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
  }, [path]);
}
