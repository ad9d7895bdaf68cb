import type { ComponentProps, ReactNode } from 'react';
import { Link } from '../navigation/link.tsx';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style.ts';

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  kind = 'secondary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & {
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: ReactNode;
}) {
  return (
    <Link {...rest} className={buttonStyle(kind, size, className)}>
      {icon}
      {children}
    </Link>
  );
}
