import { failureOf } from '@entrepot/rpc/client';
import { Button, Card, ErrorState, useMessages } from '@entrepot/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { sharedTexts } from '../app/shared-texts.ts';

/** A fault of ours. Quotes the request's id, or one of its own when no request was part of it. */
export function CrashPage({ error }: ErrorComponentProps) {
  const t = useMessages(sharedTexts);
  const [ownId] = useState(() => crypto.randomUUID());
  const { requestId } = failureOf(error);
  return (
    <>
      <h1 className="sr-only">{t('crashed')}</h1>
      <Card flush>
        <ErrorState
          title={t('crashed')}
          requestId={requestId === '' ? ownId : requestId}
          action={
            <Button kind="primary" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
          }
        >
          {t('crashedWhy')}
        </ErrorState>
      </Card>
    </>
  );
}
