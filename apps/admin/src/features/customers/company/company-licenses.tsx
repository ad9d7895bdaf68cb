import { Card, DataTable, EmptyState, Quantity, TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../../app/address.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { LicenseStanding } from '../../licensing/license-standing.tsx';
import { licenseTexts } from '../../licensing/license-texts.ts';
import { shortKey } from '../../licensing/short-key.ts';
import { customerTexts } from '../customer-texts.ts';

/** The licenses the company holds. */
export function CompanyLicenses({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const license = useMessages(licenseTexts);
  const shared = useMessages(sharedTexts);
  const query = trpc.licensing.searchLicenses.useQuery({ companyId, limit: 5 });
  return (
    <Card title={t('licenses')} flush action={<TextLink href={address('/licenses', { company: companyId })}>{t('seeAll')}</TextLink>}>
      {query.isError ? (
        <QueryFailure query={query} />
      ) : (
        <DataTable
          bare
          label={t('licenses')}
          rows={query.data?.items}
          rowKey={({ licenseId }) => licenseId}
          rowHref={({ licenseId }) => address(`/licenses/${licenseId}`)}
          expectedRows={3}
          empty={<EmptyState title={t('noLicenses')}>{t('noLicensesText')}</EmptyState>}
          columns={[
            { id: 'key', header: license('key'), mono: true, nowrap: true, cell: ({ keyMasked }) => shortKey(keyMasked) },
            { id: 'product', header: shared('product'), cell: ({ productName }) => productName },
            { id: 'status', header: shared('status'), cell: (row) => <LicenseStanding {...row} /> },
            {
              id: 'seats',
              header: license('seats'),
              align: 'end',
              nowrap: true,
              cell: ({ seats, seatsUsed }) => (
                <>
                  <Quantity value={seatsUsed} /> / <Quantity value={seats} />
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
