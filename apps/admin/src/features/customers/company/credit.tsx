import { Button, Card, FactList, Money, ProgressBar, SkeletonText, TextLink, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import { useMember } from '../../../app/member.ts';
import { trpc } from '../../../app/trpc.ts';
import { QueryFailure } from '../../../lists/query-failure.tsx';
import { customerTexts } from '../customer-texts.ts';
import { CreditLimit } from './credit-limit.tsx';

/** What the company may owe, and how much of it is in use. */
export function Credit({ companyId }: { readonly companyId: string }) {
  const t = useMessages(customerTexts);
  const format = useFormat();
  const { may } = useMember();
  const [changing, setChanging] = useState(false);
  const query = trpc.billing.creditOfCompany.useQuery({ companyId });
  const credit = query.data;
  return (
    <Card
      title={t('credit')}
      action={may('invoice.read') ? <TextLink href={address('/invoices', { company: companyId })}>{t('invoices')}</TextLink> : undefined}
    >
      {query.isError ? (
        <QueryFailure query={query} />
      ) : credit === undefined ? (
        <SkeletonText lines={3} />
      ) : (
        <div className="flex flex-col gap-4">
          {!credit.hasAccount ? (
            <p className="text-muted">{t('noAccount')}</p>
          ) : (
            <>
              <FactList
                facts={[
                  { label: t('limit'), value: credit.limit ? <Money value={credit.limit} /> : t('noLimit') },
                  { label: t('held'), value: <Money value={credit.held} /> },
                  ...(credit.available ? [{ label: t('availableCredit'), value: <Money value={credit.available} /> }] : []),
                ]}
              />
              {credit.limit && credit.limit.amountMinor > 0 && (
                <ProgressBar
                  label={t('held')}
                  value={credit.held.amountMinor}
                  maximum={credit.limit.amountMinor}
                  detail={format.share(credit.held.amountMinor / credit.limit.amountMinor)}
                />
              )}
            </>
          )}
          {may('customer.write') && (
            <Button size="small" className="self-start" onClick={() => setChanging(true)}>
              {credit.hasAccount ? t('changeLimit') : t('setLimit')}
            </Button>
          )}
          <CreditLimit
            key={String(changing)}
            companyId={companyId}
            limit={credit.limit}
            open={changing}
            onClose={() => setChanging(false)}
          />
        </div>
      )}
    </Card>
  );
}
