import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import clsx from 'clsx';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** A panel from the side: navigation and facets on a phone. */
export function Sheet({
  open,
  onOpenChange,
  trigger,
  title,
  children,
  footer,
}: {
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly trigger?: ReactElement | undefined;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  const t = useMessages(uiMessages);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger !== undefined && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="floats fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup
          className={clsx(
            'floats floats-from-start fixed inset-y-0 start-0 z-40 flex',
            'w-[min(20rem,88vw)] flex-col bg-raised shadow-float outline-none',
          )}
        >
          <header className="flex h-14 shrink-0 items-center justify-between gap-3 border-b border-line ps-4 pe-2">
            <BaseDialog.Title className="min-w-0 truncate font-semibold">{title}</BaseDialog.Title>
            <BaseDialog.Close render={<IconButton label={t('close')} icon={<X size={18} aria-hidden />} />} />
          </header>
          <div className="min-h-0 grow overflow-y-auto">{children}</div>
          {footer !== undefined && <footer className="border-t border-line p-3">{footer}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
