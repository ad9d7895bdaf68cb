import { ErrorState } from '@entrepot/ui';

/** Nothing could be asked: no site at this address, or no server. Its language is unknown, so it speaks English. */
export function StartFailure({ reason }: { readonly reason: string }) {
  return (
    <main className="mx-auto max-w-160 px-gutter py-16">
      <ErrorState title="The shop could not be opened" onRetry={() => location.reload()}>
        {reason} Check the address and your connection, then try again.
      </ErrorState>
    </main>
  );
}
