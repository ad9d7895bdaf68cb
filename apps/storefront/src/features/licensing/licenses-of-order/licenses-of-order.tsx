import { Card, DataTable, ProgressBar, Spinner, TextLink, useMessages } from '@entrepot/ui';
import { useEffect, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { LicenseStatusPill } from '../license-status-pill.tsx';
import { licensingTexts } from '../licensing-texts.ts';
import { shortKey } from '../short-key.ts';

const EVERY_MS = 2_000;
const SLOW_MS = 30_000;
const SHOWN = 100;

/** The keys of an order as they arrive: a job issues them after the order was placed. */
export function LicensesOfOrder({ orderId, expected }: { readonly orderId: string; readonly expected: number }) {
  const t = useMessages(licensingTexts);
  const wanted = Math.min(expected, SHOWN);
  const list = trpc.licensing.listLicenses.useQuery(
    { orderId, limit: SHOWN },
    {
      staleTime: 0,
      refetchInterval: (query) => ((query.state.data?.items.length ?? 0) < wanted ? EVERY_MS : false),
    },
  );
  const licenses = list.data?.items ?? [];
  const waiting = licenses.length < wanted;
  const slow = useSlow(waiting);
  return (
    <Card title={t('keys')} action={<TextLink href="/licenses">{t('all')}</TextLink>} flush>
      {waiting && (
        <div
          role="status"
          className={licenses.length > 0 ? 'flex items-start gap-3 border-b border-line p-4' : 'flex items-start gap-3 p-4'}
        >
          <Spinner />
          <div className="min-w-0 grow">
            <p className="font-medium">{t('keysComing')}</p>
            <p className="text-small text-muted">{slow ? t('keysSlow') : t('keysComingWhy')}</p>
            {licenses.length > 0 && (
              <ProgressBar
                label={t('progress')}
                value={licenses.length}
                maximum={wanted}
                detail={t('seatsShort', { used: licenses.length, total: wanted })}
              />
            )}
          </div>
        </div>
      )}
      {licenses.length > 0 && (
        <DataTable
          bare
          label={t('keys')}
          rows={licenses}
          rowKey={(license) => license.licenseId}
          rowHref={(license) => `/licenses/${license.licenseId}`}
          columns={[
            { id: 'product', header: t('product'), cell: (license) => license.productName },
            { id: 'key', header: t('key'), mono: true, nowrap: true, cell: (license) => shortKey(license.keyMasked) },
            { id: 'status', header: t('status'), cell: (license) => <LicenseStatusPill license={license} /> },
          ]}
        />
      )}
    </Card>
  );
}

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    return () => window.clearTimeout(timer);
  }, [waiting]);
  return slow;
}
