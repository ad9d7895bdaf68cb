import type { ComponentProps, ReactNode } from 'react';
import { VisuallyHidden } from '../display/visually-hidden.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts';
import { Spinner } from './spinner.tsx';

/** Props of Button; everything a `<button>` takes as well. */
export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonSize | undefined;
  /** Work is under way: keeps its width and focus, takes no second click, says so to screen readers. */
  readonly busy?: boolean | undefined;
  /** A lucide element of 16 px before the words. */
  readonly icon?: ReactNode;
  readonly className?: string | undefined;
}

/** A button whose label is a verb: "Place order". */
export function Button({
  kind = 'secondary',
  size = 'medium',
  busy = false,
  icon,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  const t = useMessages(uiMessages);
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      data-kind={kind}
      aria-disabled={busy ? true : rest['aria-disabled']}
      className={buttonStyle(kind, size, className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon}
      {children}
      {busy && <VisuallyHidden>, {t('busy')}</VisuallyHidden>}
    </button>
  );
}
