import { Button, Card, DateTime, DetailLayout, FactList, PageHead, SeatsBar, TextLink, useMessages } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { placeTexts } from '../../../app/places.ts';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { RecordPage } from '../../../lists/record-page.tsx';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { ActTimeline } from '../../audit/act-timeline.tsx';
import { LicenseStanding } from '../license-standing.tsx';
import { licenseTexts } from '../license-texts.ts';
import { shortKey } from '../short-key.ts';
import { ChangeStanding } from './change-standing.tsx';
import { Devices } from './devices.tsx';
import { RenewLicense } from './renew-license.tsx';

const route = getRouteApi('/inside/licenses/$licenseId');

/** A license: its key as people know it, its seats and devices, and what happened to it. */
export function LicensePage() {
  const { licenseId } = route.useParams();
  const query = trpc.licensing.licenseForTeam.useQuery({ licenseId });
  return <RecordPage query={query}>{(data) => <License data={data} />}</RecordPage>;
}

function License({ data: { license, devices, timeline, renewsUntil } }: { readonly data: Outputs['licensing']['licenseForTeam'] }) {
  const t = useMessages(licenseTexts);
  const shared = useMessages(sharedTexts);
  const place = useMessages(placeTexts);
  const { may } = useMember();
  const [asking, setAsking] = useState<'suspend' | 'resume' | 'renew'>();
  const renewable = renewsUntil !== null && may('license.renew');
  usePageTitle(`${shortKey(license.keyMasked)}, ${license.productName}`);
  const verb =
    license.status === 'active' && may('license.suspend')
      ? 'suspend'
      : license.status === 'suspended' && may('license.resume')
        ? 'resume'
        : undefined;
  return (
    <>
      <PageHead
        crumbs={[{ label: place('licenses'), href: address('/licenses') }, { label: shortKey(license.keyMasked) }]}
        title={<span className="font-mono">{shortKey(license.keyMasked)}</span>}
        status={<LicenseStanding {...license} />}
        summary={license.productName}
        action={
          <>
            {verb && <Button onClick={() => setAsking(verb)}>{t(verb)}</Button>}
            {renewable && (
              <Button kind={license.standing === 'EXPIRED' ? 'primary' : 'secondary'} onClick={() => setAsking('renew')}>
                {t('renew')}
              </Button>
            )}
          </>
        }
      />
      <DetailLayout
        rail={
          <Card title={t('license')}>
            <FactList
              facts={[
                {
                  label: shared('customer'),
                  value: may('customer.read') ? (
                    <TextLink href={address(`/customers/${license.companyId}`)}>{license.companyName}</TextLink>
                  ) : (
                    license.companyName
                  ),
                },
                { label: t('holder'), value: license.holderEmail },
                {
                  label: shared('order'),
                  value: may('order.read') ? (
                    <TextLink href={address(`/orders/${license.orderId}`)}>{license.orderCode}</TextLink>
                  ) : (
                    license.orderCode
                  ),
                },
                { label: t('unit'), value: t('unitOf', { unit: license.unitNo, line: license.orderLineNo }) },
                {
                  label: shared('product'),
                  value: may('product.read') ? (
                    <TextLink href={address(`/catalog/${license.productId}`)}>{license.productName}</TextLink>
                  ) : (
                    license.productName
                  ),
                },
                { label: t('productCode'), value: <code className="font-mono text-small">{license.productCode}</code> },
                { label: t('issued'), value: <DateTime value={license.issuedAt} /> },
                { label: t('firstUse'), value: license.firstActivatedAt ? <DateTime value={license.firstActivatedAt} /> : t('notYet') },
                { label: t('expires'), value: license.expiresAt ? <DateTime value={license.expiresAt} show="date" /> : t('never') },
              ]}
            />
          </Card>
        }
      >
        <Card title={t('seats')}>
          <SeatsBar used={license.seatsUsed} total={license.seats} />
        </Card>
        <Devices devices={devices} />
        <Card title={shared('timeline')}>
          <ActTimeline records={timeline} origin={{ title: t('issuedFirst', { code: license.orderCode }), at: license.issuedAt }} />
        </Card>
      </DetailLayout>
      <ChangeStanding verb={asking === 'renew' ? undefined : asking} license={license} onClose={() => setAsking(undefined)} />
      {renewsUntil !== null && (
        <RenewLicense license={license} renewsUntil={renewsUntil} open={asking === 'renew'} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}
