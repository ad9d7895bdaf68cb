import type { MoneyValue } from '@entrepot/ui';
import { Banner, Card, FactList, Money, SkeletonText, useFormat, useMessages } from '@entrepot/ui';
import { useSite } from '../../../app/site-provider.tsx';
import { trpc } from '../../../app/trpc.ts';
import { salesTexts } from '../sales-texts.ts';

/** How the order is paid: the company's terms, and what it may still buy on account. */
export function PaymentFacts({ total }: { readonly total: MoneyValue }) {
  const t = useMessages(salesTexts);
  const format = useFormat();
  const { name: shop } = useSite();
  const company = trpc.customers.ownCompany.useQuery({});
  const credit = trpc.billing.creditAccount.useQuery({}, { staleTime: 0 });
  if (!company.data || !credit.data)
    return (
      <Card title={t('payment')}>
        <SkeletonText lines={3} />
      </Card>
    );
  const { paymentTermsDays: days, name } = company.data;
  const { hasAccount, available } = credit.data;
  const missing = available === null ? 0 : total.amountMinor - available.amountMinor;
  return (
    <Card title={t('payment')}>
      <FactList
        facts={[
          { label: t('company'), value: name },
          { label: t('payment'), value: t('onAccount') },
          { label: t('terms'), value: days === 0 ? t('termsNow') : t('termsDays', { count: days }) },
          ...(hasAccount
            ? [{ label: t('creditLeft'), value: available === null ? t('creditUnlimited') : <Money value={available} /> }]
            : []),
        ]}
      />
      <div className="flex flex-col gap-3 not-empty:mt-4">
        {!hasAccount && <Banner tone="amber" title={t('creditNone', { shop })} />}
        {hasAccount && missing > 0 && (
          <Banner tone="amber" title={t('creditOver', { missing: format.money({ ...total, amountMinor: missing }) })} />
        )}
        {company.data.status === 'on-hold' && <Banner tone="amber" title={t('onHold', { shop })} />}
      </div>
    </Card>
  );
}
