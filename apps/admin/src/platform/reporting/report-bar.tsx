import type { ReactNode } from 'react';

/** Days and filters of a report in one line. What is wrong with the days stands under them and moves nothing beside. */
export function ReportBar({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-x-3 gap-y-2">{children}</div>;
}
