import { ButtonLink, Card, EmptyState, useMessages } from '@entrepot/ui';
import { shopTexts } from './shop-texts.ts';
import { useTitle } from './use-title.ts';

/** No page at this address. */
export function NotFoundPage() {
  const t = useMessages(shopTexts);
  useTitle(t('notFound'));
  return (
    <Card flush>
      <EmptyState
        preview={null}
        title={<h1>{t('notFound')}</h1>}
        action={
          <ButtonLink kind="primary" href="/">
            {t('toCatalog')}
          </ButtonLink>
        }
      >
        {t('notFoundWhy')}
      </EmptyState>
    </Card>
  );
}
