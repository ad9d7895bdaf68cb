import { AppShell, SearchTrigger, ThemeToggle } from '@entrepot/ui';
import { useRouterState } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { address } from '../../app/address.ts';
import { shortcutName } from '../../shell/shortcut-name.ts';
import { useShortcuts } from '../../shell/use-shortcuts.ts';
import { platformPlaces } from '../places.ts';
import { useStaff } from '../staff.ts';
import { StaffMenu } from './staff-menu.tsx';

const Palette = lazy(() => import('./console-palette.tsx').then((module) => ({ default: module.ConsolePalette })));
const ShortcutList = lazy(() => import('../../shell/shortcut-list.tsx').then((module) => ({ default: module.ShortcutList })));

/** The frame around every page of the console: places the role may see, search, person. */
export function ConsoleShell({ children }: { readonly children: ReactNode }) {
  const { may } = useStaff();
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  useShortcuts({ onPalette: () => setOpen('palette'), onHelp: () => setOpen('shortcuts') });
  const path = useRouterState({ select: (state) => state.location.pathname });
  const seen = platformPlaces.filter(({ permission }) => may(permission));
  const item = ({ title, path: to, icon }: (typeof seen)[number]) => ({ label: title, href: address(to), icon });
  const current = seen.find((place) => path === place.path || path.startsWith(`${place.path}/`));
  const close = (isOpen: boolean) => !isOpen && setOpen(undefined);
  return (
    <AppShell
      tenantName="Entrepot platform"
      homeHref={address('/overview')}
      groups={[seen.filter(({ foot }) => !foot).map(item), seen.filter(({ foot }) => foot).map(item)].filter(({ length }) => length > 0)}
      currentHref={current === undefined ? '' : address(current.path)}
      search={<SearchTrigger label="Search or jump to" shortcut={shortcutName} onOpen={() => setOpen('palette')} />}
      tools={
        <>
          <ThemeToggle compact />
          <StaffMenu onShortcuts={() => setOpen('shortcuts')} />
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
