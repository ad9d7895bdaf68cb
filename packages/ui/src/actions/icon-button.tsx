import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** A button that is only an icon, where no word fits. Its label is required, and shows on hover. */
export function IconButton({
  label,
  icon,
  size = 'medium',
  className,
  type,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & {
  readonly label: string;
  /** A lucide element of 16 or 18 px. */
  readonly icon: ReactNode;
  readonly size?: 'small' | 'medium' | undefined;
}) {
  return (
    <button
      title={label}
      {...rest}
      type={type ?? 'button'}
      aria-label={label}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-field text-muted transition-colors hover:bg-hover hover:text-ink',
        'disabled:cursor-not-allowed disabled:text-faint disabled:opacity-60 disabled:hover:bg-transparent',
        size === 'small' ? 'size-7' : 'size-9',
        className,
      )}
    >
      {icon}
    </button>
  );
}
