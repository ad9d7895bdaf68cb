import { Skeleton, SkeletonText } from '@entrepot/ui';

/** The shape of a product page that is being loaded. */
export function ProductPageSkeleton() {
  return (
    <div aria-hidden className="grid grid-cols-1 items-start gap-8 lg:mt-10 lg:grid-cols-2">
      <Skeleton className="aspect-4/3 w-full lg:aspect-square" />
      <div className="flex flex-col gap-6">
        <Skeleton className="h-10 w-4/5" />
        <Skeleton className="h-8 w-1/3" />
        <Skeleton className="h-40 w-full" />
        <SkeletonText lines={4} />
      </div>
    </div>
  );
}
