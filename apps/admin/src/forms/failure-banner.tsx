import { failureOf } from '@entrepot/rpc/client';
import { Banner, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../app/shared-texts.ts';

/** Why the server refused, where the person looks, with the reference to quote. Nothing while all is well. */
export function FailureBanner({ error }: { readonly error: unknown }) {
  const t = useMessages(sharedTexts);
  if (error === null || error === undefined) return null;
  const { message, requestId } = failureOf(error);
  return (
    <Banner tone="red" urgent title={message}>
      {requestId !== '' && (
        <span className="wrap-anywhere">
          {t('reference')} <code>{requestId}</code>
        </span>
      )}
    </Banner>
  );
}
