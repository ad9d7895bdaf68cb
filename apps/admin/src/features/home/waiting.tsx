import { Card, DataTable, EmptyState, StatusPill, useMessages } from '@entrepot/ui';
import { address } from '../../app/address.ts';
import { useMember } from '../../app/member.ts';
import type { Outputs } from '../../app/trpc.ts';
import { homeTexts } from './home-texts.ts';

/** What needs somebody, each line a way to it; only what the role may see. */
export function Waiting({ data }: { readonly data: Outputs['reporting']['dashboard'] }) {
  const t = useMessages(homeTexts);
  const { may } = useMember();
  const { ordersToConfirm, lowStockProducts, licenses } = data;
  const rows = [
    {
      id: 'confirm',
      count: ordersToConfirm,
      what: t('toConfirm', { count: ordersToConfirm }),
      word: t('confirm'),
      tone: 'amber',
      href: address('/orders', { status: 'placed' }),
      seen: may('order.read'),
    },
    {
      id: 'low',
      count: lowStockProducts,
      what: t('low', { count: lowStockProducts }),
      word: t('lowWord'),
      tone: 'red',
      href: address('/inventory', { low: 'yes' }),
      seen: may('stock.read'),
    },
    {
      id: 'expiring',
      count: licenses.expiring,
      what: t('expiring', { count: licenses.expiring }),
      word: t('expiringWord'),
      tone: 'blue',
      href: address('/licenses', { status: 'active' }),
      seen: may('license.read'),
    },
    {
      id: 'suspended',
      count: licenses.suspended,
      what: t('suspended', { count: licenses.suspended }),
      word: t('suspendedWord'),
      tone: 'neutral',
      href: address('/licenses', { status: 'suspended' }),
      seen: may('license.read'),
    },
  ] as const;
  const waiting = rows.filter(({ count, seen }) => count > 0 && seen);
  return (
    <Card title={t('needs')} flush>
      <DataTable
        bare
        label={t('needs')}
        rows={waiting}
        rowKey={({ id }) => id}
        rowHref={({ href }) => href}
        empty={
          <EmptyState title={t('nothing')} preview={null}>
            {t('nothingText')}
          </EmptyState>
        }
        columns={[
          { id: 'what', header: t('needs'), hideHeader: true, cell: ({ what }) => what },
          {
            id: 'word',
            header: t('needs'),
            hideHeader: true,
            align: 'end',
            cell: ({ tone, word }) => <StatusPill tone={tone}>{word}</StatusPill>,
          },
        ]}
      />
    </Card>
  );
}
