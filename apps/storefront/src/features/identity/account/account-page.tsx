import { Button, Card, DetailLayout, FactList, PageHead, SkeletonText, StatusPill, useMessages } from '@entrepot/ui';
import { LogOut } from 'lucide-react';
import { useSession } from '../../../app/use-session.ts';
import { trpc } from '../../../app/trpc.ts';
import { useTitle } from '../../../app/use-title.ts';
import { identityTexts } from '../identity-texts.ts';
import { CreditCard } from './credit-card.tsx';
import { SessionList } from './session-list.tsx';
import { useSignOut } from './use-sign-out.ts';

const ROLES = { admin: 'roleAdmin', purchaser: 'rolePurchaser', approver: 'roleApprover', viewer: 'roleViewer' } as const;

/** Who one is, for which company, at what terms, and where one is signed in. */
export function AccountPage() {
  const t = useMessages(identityTexts);
  const { buyer } = useSession();
  const company = trpc.customers.ownCompany.useQuery({});
  const signOut = useSignOut();
  useTitle(t('account'));
  if (!buyer) return null;
  const role = Object.entries(ROLES).find(([name]) => name === buyer.role)?.[1];
  const days = company.data?.paymentTermsDays;
  return (
    <>
      <PageHead
        title={t('account')}
        summary={t('signedInAs', { name: buyer.name })}
        action={
          <Button icon={<LogOut size={16} aria-hidden />} busy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
        }
      />
      <DetailLayout
        rail={
          <>
            <Card title={t('company')}>
              {company.data ? (
                <FactList
                  facts={[
                    { label: t('name'), value: company.data.name },
                    { label: t('country'), value: company.data.country || undefined },
                    {
                      label: t('status'),
                      value:
                        company.data.status === 'active' ? (
                          <StatusPill tone="green">{t('active')}</StatusPill>
                        ) : (
                          <StatusPill tone="amber">{t('onHold')}</StatusPill>
                        ),
                    },
                    { label: t('terms'), value: days === 0 ? t('termsNow') : t('termsDays', { count: days ?? 0 }) },
                  ]}
                />
              ) : (
                <SkeletonText lines={4} />
              )}
            </Card>
            <CreditCard />
          </>
        }
      >
        <Card title={t('you')}>
          <FactList
            facts={[
              { label: t('name'), value: buyer.name },
              { label: t('email'), value: buyer.email },
              { label: t('role'), value: role === undefined ? buyer.role : t(role) },
            ]}
          />
        </Card>
        <SessionList />
      </DetailLayout>
    </>
  );
}
