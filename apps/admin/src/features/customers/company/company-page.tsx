import { Card, DateTime, DetailLayout, FactList, PageHead, useMessages } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { ObjectTimeline } from '../../audit/object-timeline.tsx';
import { CustomerStatus } from '../customer-status.tsx';
import { customerTexts } from '../customer-texts.ts';
import { Buyers } from './buyers.tsx';
import { CompanyCredits } from './company-credits.tsx';
import { CompanyLicenses } from './company-licenses.tsx';
import { CompanyOrders } from './company-orders.tsx';
import { CompanyPriceList } from './company-price-list.tsx';
import { Credit } from './credit.tsx';

const route = getRouteApi('/inside/customers/$companyId');

/** A company: its people, what it may owe, what it pays, what it has bought. */
export function CompanyPage() {
  const { companyId } = route.useParams();
  const query = trpc.customers.companyPage.useQuery({ companyId });
  return <RecordPage query={query}>{(data) => <Company key={companyId} data={data} />}</RecordPage>;
}

function Company({ data: { company, buyers } }: { readonly data: Outputs['customers']['companyPage'] }) {
  const t = useMessages(customerTexts);
  const place = useMessages(placeTexts);
  const { may } = useMember();
  const { companyId } = company;
  usePageTitle(company.name);
  return (
    <>
      <PageHead
        crumbs={[{ label: place('customers'), href: address('/customers') }, { label: company.name }]}
        title={company.name}
        status={<CustomerStatus status={company.status} />}
      />
      <DetailLayout
        rail={
          <>
            <Card title={t('company')}>
              <FactList
                facts={[
                  { label: t('reference'), value: company.externalReference ?? undefined },
                  { label: t('country'), value: company.country || undefined },
                  { label: t('terms'), value: t('days', { count: company.paymentTermsDays }) },
                  { label: t('since'), value: <DateTime value={company.createdAt} show="date" /> },
                ]}
              />
            </Card>
            <Credit companyId={companyId} />
            <CompanyPriceList companyId={companyId} />
          </>
        }
      >
        {may('order.read') && <CompanyOrders companyId={companyId} />}
        {may('order.read') && <CompanyCredits companyId={companyId} />}
        <Buyers companyId={companyId} buyers={buyers} />
        {may('license.read') && <CompanyLicenses companyId={companyId} />}
        <ObjectTimeline objectType="company" objectId={companyId} />
      </DetailLayout>
    </>
  );
}
