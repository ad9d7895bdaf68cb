import { Skeleton } from '@entrepot/ui';

/** The shape of a card that is being loaded, as tall as a full one. */
export function ProductCardSkeleton() {
  return (
    <li
      aria-hidden
      className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3 rounded-box border border-line bg-surface p-4 sm:flex sm:flex-col"
    >
      <Skeleton className="aspect-4/3 w-full max-sm:row-span-2" />
      <div className="flex h-11 flex-col gap-2 pt-1">
        <Skeleton className="h-4 w-4/5" />
        <Skeleton className="h-3.5 w-2/5" />
      </div>
      <div className="flex h-20 flex-col gap-2 pt-1">
        <Skeleton className="h-5 w-1/3" />
        <Skeleton className="h-3.5 w-1/2" />
      </div>
      <Skeleton className="h-control w-full max-sm:col-span-2" />
    </li>
  );
}
