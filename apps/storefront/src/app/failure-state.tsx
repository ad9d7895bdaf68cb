import { failureOf } from '@entrepot/rpc/client';
import { Card, ErrorState } from '@entrepot/ui';
import type { ReactNode } from 'react';

/** What the server refused or could not do, in its own words, with the request id to quote. */
export function FailureState({
  error,
  onRetry,
  action,
}: {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly action?: ReactNode;
}) {
  const { message, requestId, status } = failureOf(error);
  return (
    <Card flush>
      <ErrorState onRetry={status === 404 ? undefined : onRetry} action={action} requestId={requestId === '' ? undefined : requestId}>
        {message}
      </ErrorState>
    </Card>
  );
}
