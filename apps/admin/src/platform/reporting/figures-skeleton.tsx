import { Skeleton } from '@entrepot/ui';

/** Where figures and a chart will stand, so that nothing jumps when they arrive. */
export function FiguresSkeleton() {
  return (
    <div className="flex flex-col gap-5" aria-busy="true">
      <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 xl:grid-cols-4">
        {[1, 2, 3, 4].map((key) => <Skeleton key={key} className="h-28" />)}
      </div>
      <Skeleton className="h-44" />
      <Skeleton className="h-80" />
    </div>
  );
}
