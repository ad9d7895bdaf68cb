import { ErrorState } from '@entrepot/ui';

/** Before anything is known of the tenant: why the app could not start. */
export function StartFailure({ message, requestId }: { readonly message: string | undefined; readonly requestId: string | undefined }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-160 items-center justify-center">
      <h1 className="sr-only">Admin</h1>
      <ErrorState requestId={requestId} onRetry={() => location.reload()}>
        {message ?? 'The server did not answer. Check your connection and try again.'}
      </ErrorState>
    </main>
  );
}
