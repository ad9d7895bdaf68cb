import { Card, FactList, Quantity, TextLink, useMessages } from '@entrepot/ui';
import { address } from '../../app/address.ts';
import { useMember } from '../../app/member.ts';
import type { Outputs } from '../../app/trpc.ts';
import { homeTexts } from './home-texts.ts';

/** How the licenses stand; for those who may see them. */
export function LicensingFacts({ data: { licenses, devices } }: { readonly data: Outputs['reporting']['dashboard'] }) {
  const t = useMessages(homeTexts);
  if (!useMember().may('license.read')) return null;
  return (
    <Card title={t('licensing')}>
      <FactList
        facts={[
          {
            label: t('active'),
            value: (
              <TextLink href={address('/licenses', { status: 'active' })}>
                <Quantity value={licenses.active} />
              </TextLink>
            ),
          },
          { label: t('devices'), value: <Quantity value={devices} /> },
          { label: t('expiringShort'), value: <Quantity value={licenses.expiring} /> },
          {
            label: t('suspendedShort'),
            value: (
              <TextLink href={address('/licenses', { status: 'suspended' })}>
                <Quantity value={licenses.suspended} />
              </TextLink>
            ),
          },
        ]}
      />
    </Card>
  );
}
