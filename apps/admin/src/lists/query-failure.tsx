import { failureOf } from '@entrepot/rpc/client';
import { ErrorState, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../app/shared-texts.ts';

/** Why something could not be loaded, its request id, and another try, unless it is the role that forbids it. */
export function QueryFailure({ query }: { readonly query: { readonly error: unknown; readonly refetch: () => unknown } }) {
  const t = useMessages(sharedTexts);
  const { message, requestId, status } = failureOf(query.error);
  const forbidden = status === 403;
  return (
    <ErrorState
      title={forbidden ? t('forbidden') : undefined}
      requestId={requestId || undefined}
      onRetry={forbidden ? undefined : () => void query.refetch()}
    >
      {message}
    </ErrorState>
  );
}
