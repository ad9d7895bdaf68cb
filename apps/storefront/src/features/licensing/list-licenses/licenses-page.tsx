import { ButtonLink, DataTable, EmptyState, KeysetPager, PageHead, useMessages } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { FailureState } from '../../../app/failure-state.tsx';
import { keysetPage } from '../../../app/keyset-trail.ts';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { ExpiryText } from '../expiry-text.tsx';
import { LicenseStatusPill } from '../license-status-pill.tsx';
import { licensingTexts } from '../licensing-texts.ts';
import { shortKey } from '../short-key.ts';

const PAGE = 25;

/** Licenses of the company, newest first. */
export function LicensesPage({ after }: { readonly after: string | undefined }) {
  const t = useMessages(licensingTexts);
  useTitle(t('licenses'));
  const { cursor } = keysetPage('/licenses', {}, after, undefined);
  const list = trpc.licensing.listLicenses.useQuery(
    { limit: PAGE, ...(cursor !== undefined && { cursor }) },
    { placeholderData: keepPreviousData },
  );
  const { previousHref, nextHref } = keysetPage('/licenses', {}, after, list.data?.nextCursor);
  return (
    <>
      <PageHead title={t('licenses')} />
      {list.isError && list.data === undefined ? (
        <FailureState error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <DataTable
          label={t('licenses')}
          rows={list.data?.items}
          rowKey={(license) => license.licenseId}
          rowHref={(license) => `/licenses/${license.licenseId}`}
          empty={
            <EmptyState
              title={t('empty')}
              action={
                <ButtonLink kind="primary" href="/?kind=licensed">
                  {t('toCatalog')}
                </ButtonLink>
              }
            >
              {t('emptyWhy')}
            </EmptyState>
          }
          columns={[
            { id: 'product', header: t('product'), cell: (license) => license.productName },
            { id: 'key', header: t('key'), mono: true, nowrap: true, cell: (license) => shortKey(license.keyMasked) },
            { id: 'status', header: t('status'), cell: (license) => <LicenseStatusPill license={license} /> },
            { id: 'order', header: t('order'), nowrap: true, cell: (license) => license.orderCode },
            { id: 'expires', header: t('expires'), cell: (license) => <ExpiryText license={license} /> },
            {
              id: 'seats',
              header: t('seats'),
              align: 'end',
              nowrap: true,
              cell: (license) => t('seatsShort', { used: license.seatsUsed, total: license.seats }),
            },
          ]}
        />
      )}
      <KeysetPager previousHref={previousHref} nextHref={nextHref} />
    </>
  );
}
