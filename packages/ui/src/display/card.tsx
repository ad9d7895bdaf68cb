import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A bounded surface with an optional heading and one action beside it. `flush` lets a table touch the edges. */
export function Card({
  title,
  action,
  flush = false,
  children,
  className,
}: {
  readonly title?: ReactNode;
  readonly action?: ReactNode;
  readonly flush?: boolean | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <section className={clsx('min-w-0 rounded-box border border-line bg-surface', className)}>
      {(title !== undefined || action !== undefined) && (
        <header
          className={clsx(
            'flex items-center justify-between gap-3 px-4 pt-3',
            flush ? 'min-h-12 border-b border-line pb-3' : 'min-h-10',
          )}
        >
          <h2 className="font-semibold">{title}</h2>
          {action}
        </header>
      )}
      <div className={flush ? undefined : clsx('px-4 pb-4', title === undefined && action === undefined ? 'pt-4' : 'pt-2')}>
        {children}
      </div>
    </section>
  );
}
