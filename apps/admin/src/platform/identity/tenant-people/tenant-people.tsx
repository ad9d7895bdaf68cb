import { failureOf } from '@entrepot/rpc/client';
import { Button, toast } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { MailPlus, Unlock } from 'lucide-react';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { useStaff } from '../../staff.ts';
import { PeopleTable } from '../people-table.tsx';
import { InviteOwner } from './invite-owner.tsx';

const route = getRouteApi('/platform/tenants/$tenantId');

/** Everybody of one tenant, its team and its buyers. */
export function TenantPeople({ tenantId, tenantName }: { readonly tenantId: string; readonly tenantName: string }) {
  const { may } = useStaff();
  const { tab, cursor } = route.useSearch();
  const url = useListUrl(`/tenants/${tenantId}`, { tab, cursor });
  const [inviting, setInviting] = useState(false);
  const query = trpc.identity.searchUsersAcrossTenants.useQuery({ tenantId, cursor }, { placeholderData: keepPreviousData });
  const lift = trpc.identity.liftLockouts.useMutation({
    onSuccess: ({ factors, counters }) => void toast(`Lifted ${factors} locked authenticators and ${counters} counters of failed sign-ins`),
    onError: (error) => toast.error(failureOf(error).message),
  });
  return (
    <>
      <div className="flex flex-wrap justify-end gap-2">
        {may('lockout.lift') && (
          <Button icon={<Unlock size={16} aria-hidden />} busy={lift.isPending} onClick={() => lift.mutate({ tenantId })}>
            Lift all limits and locks
          </Button>
        )}
        {may('tenant.create') && (
          <Button icon={<MailPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
            Invite owner
          </Button>
        )}
      </div>
      <PeopleTable
        withTenant={false}
        rows={query.data?.users}
        query={query}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle="Nobody yet"
        emptyText="Invite the first owner; everybody else is invited from within."
      />
      <InviteOwner tenantId={tenantId} tenantName={tenantName} open={inviting} onClose={() => setInviting(false)} />
    </>
  );
}
