import {
  Banner,
  ButtonLink,
  Card,
  CodeBlock,
  DateTime,
  DetailLayout,
  FactList,
  PageHead,
  SeatsBar,
  SkeletonText,
  TextLink,
  useMessages,
} from '@entrepot/ui';
import { useState } from 'react';
import { FailureState } from '../../../app/failure-state.tsx';
import { useSite } from '../../../app/site-provider.tsx';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { ExpiryText } from '../expiry-text.tsx';
import { LicenseStatusPill, standingOf } from '../license-status-pill.tsx';
import { licensingTexts } from '../licensing-texts.ts';
import { activateSnippet } from './activate-snippet.ts';
import { DeviceList } from './device-list.tsx';
import { KeyField } from './key-field.tsx';

/** One license: its key, its seats, the devices that hold them. */
export function LicensePage({ licenseId }: { readonly licenseId: string }) {
  const t = useMessages(licensingTexts);
  const { name: shop } = useSite();
  const [key, setKey] = useState<string>();
  const detail = trpc.licensing.licenseDetail.useQuery({ licenseId });
  const license = detail.data?.license;
  useTitle(license?.productName);
  if (detail.isError && license === undefined) {
    return (
      <FailureState
        error={detail.error}
        onRetry={() => void detail.refetch()}
        action={<ButtonLink href="/licenses">{t('licenses')}</ButtonLink>}
      />
    );
  }
  if (license === undefined)
    return (
      <>
        <PageHead title={t('license')} />
        <Card>
          <SkeletonText lines={6} />
        </Card>
      </>
    );
  const standing = standingOf(license);
  return (
    <>
      <PageHead
        crumbs={[{ label: t('licenses'), href: '/licenses' }, { label: license.productName }]}
        title={license.productName}
        status={<LicenseStatusPill license={license} />}
      />
      {standing === 'suspended' && <Banner tone="amber" title={t('suspendedWhy', { shop })} />}
      {standing === 'revoked' && <Banner tone="red" title={t('revokedWhy', { shop })} />}
      {standing === 'expired' && (
        <Banner
          tone="neutral"
          title={t('expiredWhy')}
          action={
            <ButtonLink size="small" href={`/products/${license.productId}`}>
              {t('product')}
            </ButtonLink>
          }
        />
      )}
      <DetailLayout
        rail={
          <Card title={t('facts')}>
            <FactList
              facts={[
                { label: t('expires'), value: <ExpiryText license={license} /> },
                { label: t('issued'), value: <DateTime value={license.issuedAt} show="date" /> },
                { label: t('order'), value: <TextLink href={`/orders/${license.orderId}`}>{license.orderCode}</TextLink> },
                {
                  label: t('product'),
                  value: <TextLink href={`/products/${license.productId}`}>{license.productName}</TextLink>,
                },
                { label: t('productCode'), value: <code className="text-small">{license.productCode}</code> },
              ]}
            />
          </Card>
        }
      >
        <Card title={t('key')}>
          <div className="flex flex-col gap-4">
            <KeyField licenseId={licenseId} masked={license.keyMasked} revealed={key} onRevealed={setKey} />
            <SeatsBar used={license.seatsUsed} total={license.seats} />
          </div>
        </Card>
        <DeviceList licenseId={licenseId} devices={detail.data?.devices ?? []} />
        {standing === 'active' && (
          <div className="flex flex-col gap-2">
            <CodeBlock
              label={t('activate')}
              code={activateSnippet(location.origin, license.productCode, key ?? license.keyMasked)}
            />
            <p className="text-small text-muted">{t('activateWhy')}</p>
          </div>
        )}
      </DetailLayout>
    </>
  );
}
