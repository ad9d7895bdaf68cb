import { failureOf } from '@entrepot/rpc/client';
import { useMessages } from '@entrepot/ui';
import type { ReactNode } from 'react';
import { sharedTexts } from '../app/shared-texts.ts';

/** The same as a line of text, for dialogs. */
export function useFailureText(): (error: unknown) => ReactNode {
  const t = useMessages(sharedTexts);
  return (error) => {
    if (error === null || error === undefined) return undefined;
    const { message, requestId } = failureOf(error);
    return (
      <>
        {message}
        {requestId !== '' && (
          <span className="block text-small wrap-anywhere">
            {t('reference')} <code>{requestId}</code>
          </span>
        )}
      </>
    );
  };
}
