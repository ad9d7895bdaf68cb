import { Children, type ReactNode } from 'react';

/** Figures side by side: three in a row where that leaves none over, else four. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  const count = Children.toArray(children).length;
  const columns = count % 3 === 0 && count % 4 !== 0 ? 'md:grid-cols-3' : 'xl:grid-cols-4';
  return <div className={`grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 ${columns}`}>{children}</div>;
}
