import { failureOf } from '@entrepot/rpc/client';
import { Button, ButtonLink, Card, ErrorState, useMessages } from '@entrepot/ui';
import { shopTexts } from './shop-texts.ts';

/** A page of ours threw: what is safe, what to do, and the request id where the server was involved. */
export function CrashPage({ error }: { readonly error: unknown }) {
  const t = useMessages(shopTexts);
  const { requestId } = failureOf(error);
  return (
    <Card flush>
      <ErrorState
        title={<h1>{t('crashed')}</h1>}
        requestId={requestId === '' ? undefined : requestId}
        action={
          <>
            <Button kind="primary" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
            <ButtonLink href="/">{t('toCatalog')}</ButtonLink>
          </>
        }
      >
        {t('crashedWhy')}
      </ErrorState>
    </Card>
  );
}
