import { Banner, Button, Card, DataTable, EmptyState, ErrorState, PageHead, SkeletonText } from '../../src/index.ts';
import { Frame } from './frame.tsx';

const columns = [
  { id: 'name', header: 'Quote', cell: (row: { readonly name: string }) => row.name },
  { id: 'customer', header: 'Customer', cell: () => 'Orchard Tools' },
  { id: 'total', header: 'Total', align: 'end' as const, cell: () => '1,200.00' },
];

/** Loading, empty, filtered-empty and failed: four different states. */
export function StatesPage() {
  return (
    <Frame
      current="states"
      banner={
        <Banner
          tone="red"
          wide
          title="You are looking into Nordwind Fasteners as platform staff"
          action={<Button size="small">Leave</Button>}
        >
          Reason: ticket 4471. Ends in 24 minutes.
        </Banner>
      }
    >
      <PageHead title="Quotes" summary="Four states that are never mistaken for one another." />
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        <DataTable label="Quotes, loading" columns={columns} rows={undefined} rowKey={(row) => row.name} expectedRows={5} />
        <DataTable
          label="Quotes, empty"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.name}
          empty={
            <EmptyState title="No quotes yet" action={<Button kind="primary">Create quote</Button>}>
              When a buyer asks for a price, the request stands here with its answer and its expiry.
            </EmptyState>
          }
        />
        <DataTable
          label="Quotes, filtered"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.name}
          empty={
            <EmptyState preview={null} title="No quote matches these filters" action={<Button>Clear filters</Button>}>
              38 quotes are hidden by “Open” and “Above 10,000”.
            </EmptyState>
          }
        />
        <Card flush>
          <ErrorState requestId="01939f2e-7a61-7c3b-9d54-2b8f6f0d1c11" onRetry={() => {}}>
            The server took too long to answer. Your filters are kept.
          </ErrorState>
        </Card>
        <Card title="Text on its way">
          <SkeletonText lines={4} />
        </Card>
        <div className="flex flex-col gap-3">
          <Banner tone="green" title="Verified">
            Your company may order on account.
          </Banner>
          <Banner tone="blue" title="Prices change on 1 December" />
          <Banner tone="neutral" title="Test mode">
            Nothing here is charged or shipped.
          </Banner>
        </div>
      </div>
    </Frame>
  );
}
