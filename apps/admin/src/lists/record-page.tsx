import { failureOf } from '@entrepot/rpc/client';
import { Card, Skeleton, SkeletonText, useMessages } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { sharedTexts } from '../app/shared-texts.ts';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { QueryFailure } from './query-failure.tsx';

/** A page about one record: on its way, here, not there, failed. */
export function RecordPage<Data>({
  query,
  children,
}: {
  readonly query: { readonly data: Data | undefined; readonly isError: boolean; readonly error: unknown; readonly refetch: () => unknown };
  readonly children: (data: Data) => ReactNode;
}) {
  const t = useMessages(sharedTexts);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const { requestId, status } = failureOf(query.error);
    if (status === 404 || status === 400) return <NotFoundPage requestId={requestId} />;
    return (
      <Card flush>
        <QueryFailure query={query} />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-5" aria-busy="true">
      <h1 className="sr-only">{t('loading')}</h1>
      <Skeleton className="h-8 w-64" />
      <div className="grid gap-5 lg:grid-cols-[2fr_1fr]">
        <Card>
          <SkeletonText lines={6} />
        </Card>
        <Card>
          <SkeletonText lines={6} />
        </Card>
      </div>
    </div>
  );
}
