import clsx from 'clsx';
import { Menu as MenuIcon, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { Avatar } from '../display/avatar.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { Link } from '../navigation/link.tsx';
import { type NavItem, SideNav } from '../navigation/side-nav.tsx';
import { SkipLink } from '../navigation/skip-link.tsx';
import { Sheet } from '../overlays/sheet.tsx';
import { TopBar } from './top-bar.tsx';
import { useStoredFlag } from './use-stored-flag.ts';

/** The admin's frame: places on the left (232 px, icons when collapsed, a sheet on a phone), a bar above, the page. */
export function AppShell({
  tenantName,
  homeHref,
  groups,
  currentHref,
  search,
  tools,
  banner,
  children,
}: {
  readonly tenantName: string;
  readonly homeHref: string;
  /** The last group stands at the foot: settings. */
  readonly groups: readonly (readonly NavItem[])[];
  readonly currentHref: string;
  readonly search?: ReactNode;
  /** Notifications, theme, person. */
  readonly tools?: ReactNode;
  /** Above everything: test mode, impersonation. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useMessages(uiMessages);
  const [narrow, setNarrow] = useStoredFlag('entrepot.narrow-navigation', false);
  const [sheetOpen, setSheetOpen] = useState(false);
  return (
    <div className="min-h-dvh">
      <SkipLink />
      {banner}
      <div className="flex min-h-[calc(100dvh-var(--banner-height,0px))] [--sticky-top:calc(3.5rem+var(--banner-height,0px))]">
        <aside className={clsx('hidden shrink-0 border-e border-line bg-surface lg:block', narrow ? 'w-16' : 'w-58')}>
          <div className="sticky top-(--banner-height,0px) flex h-[calc(100dvh-var(--banner-height,0px))] flex-col">
            <Link
              href={homeHref}
              className={clsx('flex h-14 shrink-0 items-center gap-3 border-b border-line', narrow ? 'justify-center' : 'px-5')}
            >
              <Avatar name={tenantName} square />
              <span className={narrow ? 'sr-only' : 'truncate font-semibold'}>{tenantName}</span>
            </Link>
            <div className="min-h-0 grow">
              <SideNav groups={groups} currentHref={currentHref} narrow={narrow} />
            </div>
          </div>
        </aside>
        <div className="flex min-w-0 grow flex-col">
          <TopBar
            search={search}
            start={
              <>
                <Sheet
                  open={sheetOpen}
                  onOpenChange={setSheetOpen}
                  title={tenantName}
                  trigger={<IconButton label={t('menu')} icon={<MenuIcon size={18} aria-hidden />} className="-ms-2 lg:hidden" />}
                >
                  <SideNav groups={groups} currentHref={currentHref} onSelect={() => setSheetOpen(false)} />
                </Sheet>
                <IconButton
                  label={narrow ? t('expandNavigation') : t('collapseNavigation')}
                  icon={narrow ? <PanelLeftOpen size={18} aria-hidden /> : <PanelLeftClose size={18} aria-hidden />}
                  className="-ms-2 hidden! lg:inline-flex!"
                  onClick={() => setNarrow(!narrow)}
                />
              </>
            }
          >
            {tools}
          </TopBar>
          <main id="content" tabIndex={-1} className="mx-auto flex w-full max-w-340 grow flex-col gap-5 px-gutter py-6 outline-none">
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}
