import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import clsx from 'clsx';
import { X } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { IconButton } from '../actions/icon-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Props of Dialog. */
export interface DialogProps {
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** A button element that opens it; or control it with `open`. */
  readonly trigger?: ReactElement | undefined;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
}

/** A question or a short form above the page; at the lower edge on a phone. Escape and the backdrop close it. */
export function Dialog({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  children,
  footer,
  size = 'medium',
  initialFocus,
}: DialogProps) {
  const t = useMessages(uiMessages);
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger !== undefined && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="floats fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup
          initialFocus={initialFocus}
          className={clsx(
            'floats floats-from-below fixed inset-x-0 bottom-0 z-40 flex max-h-[90dvh] flex-col',
            'rounded-t-box bg-raised shadow-float outline-none',
            'sm:inset-0 sm:m-auto sm:h-fit sm:max-h-[min(85dvh,48rem)] sm:rounded-box',
            { small: 'sm:w-105', medium: 'sm:w-130', large: 'sm:w-190' }[size],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <div className="min-w-0">
              <BaseDialog.Title className="text-lead font-semibold">{title}</BaseDialog.Title>
              {description !== undefined && <BaseDialog.Description className="mt-1 text-muted">{description}</BaseDialog.Description>}
            </div>
            <BaseDialog.Close render={<IconButton label={t('close')} icon={<X size={18} aria-hidden />} className="-mt-1.5 -me-2" />} />
          </header>
          {children !== undefined && <div className="min-h-0 overflow-y-auto px-5 pt-4 pb-1">{children}</div>}
          {footer !== undefined && <footer className="flex flex-wrap justify-end gap-2 px-5 py-4">{footer}</footer>}
          {footer === undefined && <div className="pb-4" />}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
