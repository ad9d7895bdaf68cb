import { failureOf } from '@entrepot/rpc/client';
import { CountdownBanner, toast } from '@entrepot/ui';
import { useSite } from '../../../app/site.ts';
import { trpc } from '../../../app/trpc.ts';

/** Above everything while platform staff look into the tenant: until when, why, and the way out. */
export function InspectionBanner({ reason, endsAt }: { readonly reason: string; readonly endsAt: string }) {
  const { site } = useSite();
  const leave = () => location.assign('/platform/tenants');
  const end = trpc.identity.endInspection.useMutation({ onSuccess: leave, onError: (error) => toast.error(failureOf(error).message) });
  return (
    <CountdownBanner
      tenantName={site.name}
      reason={reason}
      endsAt={endsAt}
      busy={end.isPending || end.isSuccess}
      onLeave={() => end.mutate()}
      onEnd={leave}
    />
  );
}
