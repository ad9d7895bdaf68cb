import { Card, FactList, Money, ProgressBar, SkeletonText, useFormat, useMessages } from '@entrepot/ui';
import { useSite } from '../../../app/site-provider.tsx';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';

/** What the company may still buy on account. */
export function CreditCard() {
  const t = useMessages(identityTexts);
  const format = useFormat();
  const { name } = useSite();
  const { data } = trpc.billing.creditAccount.useQuery({});
  return (
    <Card title={t('credit')}>
      {data === undefined && <SkeletonText lines={3} />}
      {data?.hasAccount === false && <p className="text-muted">{t('creditNone', { shop: name })}</p>}
      {data?.hasAccount === true && (
        <div className="flex flex-col gap-4">
          {data.limit !== null && (
            <ProgressBar
              label={t('creditUsed')}
              value={Math.min(data.held.amountMinor, data.limit.amountMinor)}
              maximum={Math.max(data.limit.amountMinor, 1)}
              detail={format.money(data.held)}
            />
          )}
          <FactList
            facts={[
              { label: t('creditLimit'), value: data.limit === null ? t('creditUnlimited') : <Money value={data.limit} /> },
              ...(data.limit === null ? [{ label: t('creditUsed'), value: <Money value={data.held} /> }] : []),
              ...(data.available === null
                ? []
                : [{ label: t('creditLeft'), value: <Money value={data.available} className="font-semibold" /> }]),
            ]}
          />
        </div>
      )}
    </Card>
  );
}
