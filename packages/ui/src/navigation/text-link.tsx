import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Link } from './link.tsx';

/** A link in running text or a cell: accent, underlined on hover, or always in running text. */
export function TextLink({ className, inText, ...rest }: ComponentProps<typeof Link> & { readonly inText?: boolean | undefined }) {
  return (
    <Link
      {...rest}
      className={clsx(
        'rounded-sm font-medium text-accent-text underline-offset-3 hover:underline',
        inText === true && 'underline',
        className,
      )}
    />
  );
}
