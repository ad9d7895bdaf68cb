import clsx from 'clsx';

/** The shape of what is coming, in the size it will have. */
export function Skeleton({ className }: { readonly className?: string | undefined }) {
  return <span aria-hidden className={clsx('block animate-pulse rounded-sm bg-line', className ?? 'h-4 w-full')} />;
}

/** Several lines of text to come. */
export function SkeletonText({ lines = 3 }: { readonly lines?: number | undefined }) {
  return (
    <span aria-hidden className="flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={clsx('h-3.5', index === lines - 1 ? 'w-2/5' : 'w-full')} />
      ))}
    </span>
  );
}
