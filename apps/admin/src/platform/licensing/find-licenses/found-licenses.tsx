import { Button, Card, type Column, DateTime, EmptyState, SeatsBar, TextLink } from '@entrepot/ui';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { address } from '../../../app/address.ts';
import type { Outputs } from '../../../app/trpc.ts';
import { LicenseStanding } from '../../../features/licensing/license-standing.tsx';
import { RecordList } from '../../../lists/record-list.tsx';
import { useStaff } from '../../staff.ts';
import { LookInto } from '../../tenancy/look-into/look-into.tsx';

type Found = Outputs['licensing']['findLicensesAcrossTenants'];
type License = Found['items'][number];
type List = Parameters<typeof RecordList<License>>[0];

/** The licenses of an address, each with its tenant and a way to look into that. */
export function FoundLicenses({ asked, query, url }: {
  readonly asked: string;
  readonly query: List['query'] & { readonly data: Found | undefined };
  readonly url: List['url'];
}) {
  const { may } = useStaff();
  const [looking, setLooking] = useState<License>();
  if (asked === '') {
    return (
      <Card flush>
        <EmptyState title="Whose licenses?">
          Somebody writes to you and you know only their e-mail address: enter it, and every license that was issued to it stands here, with its tenant, product, seats and the end of its key.
        </EmptyState>
      </Card>
    );
  }
  const columns: readonly Column<License>[] = [
    {
      id: 'product', header: 'Product',
      cell: (row) => <span className="flex flex-col"><span className="line-clamp-2">{row.productName}</span><span className="line-clamp-1 text-small text-muted">{row.companyName}</span></span>,
    },
    { id: 'tenant', header: 'Tenant', cell: (row) => <TextLink href={address(`/tenants/${row.tenantId}`)}>{row.tenantName}</TextLink> },
    { id: 'standing', header: 'Standing', cell: (row) => <LicenseStanding status={row.status} standing={row.standing} /> },
    { id: 'seats', header: 'Seats', cell: (row) => <SeatsBar used={row.seatsUsed} total={row.seats} /> },
    {
      id: 'expires', header: 'Expires', nowrap: true,
      cell: (row) => (row.expiresAt === null ? 'Never' : <DateTime value={row.expiresAt} show="date" />),
    },
    {
      id: 'key', header: 'Key', mono: true, nowrap: true,
      cell: (row) => <span title={row.keyMasked}>{row.keyMasked.replace(/[•*-]{3,}/u, '…')}</span>,
    },
    ...may('tenant.inspect') ? [{ id: 'look', header: 'Actions', hideHeader: true, align: 'end' as const, cell: (row: License) => (
      <Button size="small" icon={<Eye size={14} aria-hidden />} aria-label={`Look into ${row.tenantName}`} onClick={() => setLooking(row)}>Look into</Button>
    ) }] : [],
  ];
  return (
    <>
      <RecordList
        label="Licenses"
        columns={columns}
        rows={query.data?.items}
        query={query}
        rowKey={(row) => row.licenseId}
        // An address is no filter: when nothing is found there is none to clear.
        url={{ ...url, filtered: false }}
        nextCursor={query.data?.nextCursor}
        emptyTitle={`No tenant has issued a license to ${asked}`}
        emptyText="Check its spelling, or ask which address the order was placed with."
        nothingFound="No more licenses"
      />
      <LookInto
        tenant={{ tenantId: looking?.tenantId ?? '', name: looking?.tenantName ?? '' }}
        open={looking !== undefined}
        onClose={() => setLooking(undefined)}
      />
    </>
  );
}
