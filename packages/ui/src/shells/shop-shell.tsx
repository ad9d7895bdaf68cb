import clsx from 'clsx';
import { ShoppingCart } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../display/avatar.tsx';
import type { MoneyValue } from '../locale/format-money.ts';
import { useFormat } from '../locale/use-format.ts';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from '../navigation/link.tsx';
import { SkipLink } from '../navigation/skip-link.tsx';

/** What the cart holds, for the header. */
export interface CartSummary {
  readonly href: string;
  readonly lines: number;
  /** Absent while prices are hidden or loading. */
  readonly total?: MoneyValue | undefined;
}

/** The storefront's frame: the tenant's mark, a large search, account, the cart with its total; then the page. */
export function ShopShell({
  tenantName,
  logoUrl,
  homeHref,
  search,
  account,
  cart,
  navigation,
  footer,
  children,
}: {
  readonly tenantName: string;
  /** The tenant's own mark; the name with initials when absent. */
  readonly logoUrl?: string | undefined;
  readonly homeHref: string;
  readonly search: ReactNode;
  /** A Menu for who is signed in, or a sign-in link. */
  readonly account: ReactNode;
  readonly cart?: CartSummary | undefined;
  /** Links under the header: categories, quick order, orders, licenses. */
  readonly navigation?:
    readonly { readonly label: string; readonly href: string; readonly current?: boolean | undefined }[] | undefined;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useMessages(uiMessages);
  return (
    <div className="flex min-h-dvh flex-col" data-density="generous">
      <SkipLink />
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-320 flex-wrap items-center gap-x-4 gap-y-3 px-gutter py-3 lg:gap-x-8">
          <Link href={homeHref} className="flex min-w-0 items-center gap-3 max-md:flex-1">
            {logoUrl === undefined ? (
              <>
                <Avatar name={tenantName} square />
                <span className="line-clamp-2 text-small leading-tight font-semibold sm:text-lead">{tenantName}</span>
              </>
            ) : (
              <img src={logoUrl} alt={tenantName} className="h-9 max-w-44 object-contain" />
            )}
          </Link>
          <div className="order-last w-full md:order-none md:w-auto md:grow">{search}</div>
          <div className="flex items-center gap-1">
            {account}
            {cart !== undefined && <CartLink cart={cart} words={t('cartItems', { count: cart.lines })} />}
          </div>
        </div>
        {navigation !== undefined && (
          <nav aria-label={t('navigation')} className="mx-auto flex max-w-320 gap-6 overflow-x-auto px-gutter">
            {navigation.map((item) => (
              <Link
                key={item.href}
                href={item.href}
                aria-current={item.current === true ? 'page' : undefined}
                className={clsx(
                  'flex h-11 shrink-0 items-center border-b-2 border-transparent text-small font-medium text-muted',
                  'hover:text-ink focus-visible:outline-offset-[-2px] aria-[current=page]:border-accent aria-[current=page]:text-ink',
                )}
              >
                {item.label}
              </Link>
            ))}
          </nav>
        )}
      </header>
      <main id="content" tabIndex={-1} className="mx-auto flex w-full max-w-320 grow flex-col gap-6 px-gutter py-8 outline-none">
        {children}
      </main>
      {footer !== undefined && (
        <footer className="border-t border-line bg-surface text-small text-muted">
          <div className="mx-auto max-w-320 px-gutter py-6">{footer}</div>
        </footer>
      )}
    </div>
  );
}

function CartLink({ cart, words }: { readonly cart: CartSummary; readonly words: string }) {
  const format = useFormat();
  return (
    <Link href={cart.href} className="flex h-11 items-center gap-2.5 rounded-field px-2.5 font-medium hover:bg-hover">
      <span className="relative">
        <ShoppingCart size={20} aria-hidden />
        {cart.lines > 0 && (
          <span
            aria-hidden
            className={clsx(
              'absolute -end-2.5 -top-2 min-w-4.5 rounded-full bg-accent',
              'px-1 text-center text-[0.6875rem] leading-4.5 text-on-accent',
            )}
          >
            {cart.lines}
          </span>
        )}
      </span>
      <span className="sr-only">{words}</span>
      {cart.total !== undefined && <span className="ms-1 max-sm:text-small max-[23rem]:sr-only">{format.money(cart.total)}</span>}
    </Link>
  );
}
