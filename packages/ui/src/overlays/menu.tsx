import { Menu as BaseMenu } from '@base-ui/react/menu';
import clsx from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { Link } from '../navigation/link.tsx';
import type { MenuEntry } from './menu-entry.ts';

const itemStyle =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-field px-2.5 py-1.5 text-start text-body outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:cursor-default data-disabled:text-faint [&_svg]:shrink-0 [&_svg]:text-muted';

/** Actions that do not deserve a button of their own. */
export function Menu({
  trigger,
  entries,
  header,
  align = 'end',
}: {
  /** A Button or IconButton element. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  /** For example whose account this is. */
  readonly header?: ReactNode;
  readonly align?: 'start' | 'end' | undefined;
}) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner align={align} sideOffset={6} collisionPadding={12} className="z-50 outline-none">
          <BaseMenu.Popup
            className={clsx(
              'floats floats-in-place max-h-(--available-height) max-w-80 min-w-52',
              'overflow-y-auto rounded-box bg-raised p-1 shadow-float outline-none',
            )}
          >
            {header !== undefined && <div className="border-b border-line px-2.5 pt-1.5 pb-2.5 mb-1">{header}</div>}
            {entries.map((entry, index) =>
              entry === 'separator' ? (
                <BaseMenu.Separator key={`line-${index}`} className="mx-1 my-1 h-px bg-line" />
              ) : 'href' in entry ? (
                <BaseMenu.LinkItem key={entry.label} closeOnClick render={<Link href={entry.href} />} className={itemStyle}>
                  {entry.icon}
                  {entry.label}
                </BaseMenu.LinkItem>
              ) : (
                <BaseMenu.Item
                  key={entry.label}
                  disabled={entry.unavailable !== undefined}
                  onClick={entry.onSelect}
                  className={clsx(itemStyle, entry.danger === true && 'text-red-ink [&_svg]:text-red-ink')}
                >
                  {entry.icon}
                  <span>
                    {entry.label}
                    {entry.unavailable !== undefined && <span className="block text-small">{entry.unavailable}</span>}
                  </span>
                </BaseMenu.Item>
              ),
            )}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
