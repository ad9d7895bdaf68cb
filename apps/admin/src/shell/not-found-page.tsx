import { ButtonLink, Card, ErrorState, useMessages } from '@entrepot/ui';
import { address } from '../app/address.ts';
import { sharedTexts } from '../app/shared-texts.ts';
import { usePageTitle } from './use-page-title.ts';

/** Nothing at this address: inside the frame, so that every other place is one click away. */
export function NotFoundPage({ requestId }: { readonly requestId?: string | undefined }) {
  const t = useMessages(sharedTexts);
  usePageTitle(t('notFound'));
  return (
    <>
      <h1 className="sr-only">{t('notFound')}</h1>
      <Card flush>
        <ErrorState
          title={t('notFound')}
          requestId={requestId === '' ? undefined : requestId}
          action={<ButtonLink href={address('/')}>{t('toHome')}</ButtonLink>}
        >
          {t('notFoundWhy')}
        </ErrorState>
      </Card>
    </>
  );
}
