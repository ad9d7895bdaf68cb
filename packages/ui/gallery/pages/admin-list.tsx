import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  type Column,
  DataTable,
  DateTime,
  FilterChips,
  KeysetPager,
  ListBar,
  Money,
  PageHead,
  Quantity,
  SearchInput,
  type Sort,
  StatusPill,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';
import { type SampleOrder, sampleOrders } from './sample-orders.ts';

const columns: readonly Column<SampleOrder>[] = [
  { id: 'number', header: 'Order', cell: (order) => order.number, sortable: true, nowrap: true },
  { id: 'company', header: 'Customer', cell: (order) => <span className="line-clamp-1">{order.company}</span> },
  { id: 'buyer', header: 'Buyer', cell: (order) => <span className="line-clamp-1">{order.buyer}</span> },
  { id: 'status', header: 'Status', cell: (order) => <StatusPill tone={order.status.tone}>{order.status.word}</StatusPill> },
  { id: 'placed', header: 'Placed', cell: (order) => <DateTime value={order.placed} />, sortable: true },
  { id: 'lines', header: 'Lines', align: 'end', cell: (order) => <Quantity value={order.lines} /> },
  { id: 'total', header: 'Total', align: 'end', cell: (order) => <Money value={order.total} />, sortable: true },
];

/** Orders: the pattern of every list. */
export function AdminListPage() {
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<readonly string[]>(['open']);
  const [sort, setSort] = useState<Sort>({ column: 'placed', direction: 'desc' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Frame current="list">
      <PageHead
        title="Orders"
        action={
          <Button kind="primary" icon={<Plus size={16} aria-hidden />}>
            Create order
          </Button>
        }
        tabs={[
          { label: 'All', href: '?page=list', current: true },
          { label: 'To confirm', href: '?page=list&tab=confirm', count: 12 },
          { label: 'On hold', href: '?page=list&tab=hold', count: 3 },
        ]}
      />
      <ListBar
        search={
          <SearchInput label="Search orders" placeholder="Number, customer or PO number" value={search} onValueChange={setSearch} />
        }
        filters={
          <FilterChips
            label="Status"
            active={filters}
            onChange={setFilters}
            chips={[
              { id: 'open', label: 'Open', count: 38 },
              { id: 'unpaid', label: 'Unpaid', count: 9 },
              { id: 'licensed', label: 'With licenses' },
            ]}
          />
        }
        end={
          <Button kind="quiet" icon={<Download size={16} aria-hidden />}>
            Export
          </Button>
        }
        chosen={chosen.size}
        onClearChosen={() => setChosen(new Set())}
        bulk={
          <>
            <Button size="small">Confirm orders</Button>
            <Button size="small">Export</Button>
          </>
        }
      />
      <DataTable
        label="Orders"
        columns={columns}
        rows={sampleOrders}
        rowKey={(order) => order.number}
        rowHref={(order) => `?page=detail&order=${order.number}`}
        sort={sort}
        onSortChange={setSort}
        selection={{ chosen, onChange: setChosen }}
      />
      <KeysetPager nextHref="?page=list&after=x" summary="14 of 1,340 orders" />
    </Frame>
  );
}
