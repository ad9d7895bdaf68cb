import { AppShell, ButtonLink, SearchTrigger, ThemeToggle, useMessages } from '@entrepot/ui';
import { useRouterState } from '@tanstack/react-router';
import { Store } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { address, storefrontAddress } from '../app/address.ts';
import { useMember } from '../app/member.ts';
import { places, placeTexts } from '../app/places.ts';
import { useSite } from '../app/site.ts';
import { Announcement } from './announcement.tsx';
import { shellTexts } from './shell-texts.ts';
import { shortcutName } from './shortcut-name.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { UserMenu } from './user-menu.tsx';

const Palette = lazy(() => import('./palette/palette.tsx').then((module) => ({ default: module.Palette })));
const ShortcutList = lazy(() => import('./shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })));

/** The frame around every page: places the role may see, search, person. */
export function Shell({ banner, children }: { readonly banner?: ReactNode; readonly children: ReactNode }) {
  const t = useMessages(shellTexts);
  const name = useMessages(placeTexts);
  const { site } = useSite();
  const { may } = useMember();
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  useShortcuts({ onPalette: () => setOpen('palette'), onHelp: () => setOpen('shortcuts') });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = places.filter(({ permission }) => may(permission));
  const item = (place: (typeof places)[number]) => ({ label: name(place.id), href: address(place.path), icon: place.icon });
  const current = seen.findLast((place) => (place.path === '/' ? path === '/' : path.startsWith(place.path)));
  const close = (isOpen: boolean) => !isOpen && setOpen(undefined);
  return (
    <AppShell
      tenantName={site.name}
      homeHref={address('/')}
      groups={[seen.filter(({ id }) => id !== 'settings').map(item), seen.filter(({ id }) => id === 'settings').map(item)].filter(
        ({ length }) => length > 0,
      )}
      banner={banner ?? (site.announcement ? <Announcement text={site.announcement} supportEmail={site.supportEmail} /> : undefined)}
      currentHref={current === undefined ? '' : address(current.path)}
      search={<SearchTrigger label={t('search')} shortcut={shortcutName} onOpen={() => setOpen('palette')} />}
      tools={
        <>
          <ButtonLink
            kind="quiet"
            href={storefrontAddress()}
            target="_blank"
            icon={<Store size={16} aria-hidden />}
            className="max-sm:hidden"
          >
            {t('storefront')}
          </ButtonLink>
          <ThemeToggle compact />
          <UserMenu onShortcuts={() => setOpen('shortcuts')} />
        </>
      }
    >
      {children}
      <Suspense>
        {open === 'palette' && <Palette open onOpenChange={close} />}
        {open === 'shortcuts' && <ShortcutList open onOpenChange={close} />}
      </Suspense>
    </AppShell>
  );
}

