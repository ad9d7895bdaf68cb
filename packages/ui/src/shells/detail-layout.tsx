import type { ReactNode } from 'react';

/** Two thirds for what changes, a third for facts; the rail comes below on a phone. */
export function DetailLayout({ children, rail }: { readonly children: ReactNode; readonly rail: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
      <div className="flex min-w-0 flex-col gap-5">{rail}</div>
    </div>
  );
}
