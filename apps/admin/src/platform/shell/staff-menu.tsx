import { failureOf } from '@entrepot/rpc/client';
import { Avatar, IconButton, Menu, toast } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { Keyboard, LogOut, MonitorSmartphone } from 'lucide-react';
import { address } from '../../app/address.ts';
import { queryClient } from '../../app/query-client.ts';
import { trpc } from '../../app/trpc.ts';
import { staffRoleName } from '../identity/staff-role-name.ts';
import { useStaff } from '../staff.ts';

/** Who is signed in, as what, where else, and the way out. */
export function StaffMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { name, email, role } = useStaff();
  const { history } = useRouter();
  const signOut = trpc.identity.signOut.useMutation({
    onSuccess: () => {
      queryClient.clear();
      history.push(address('/sign-in'));
      toast('Signed out');
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
  return (
    <Menu
      trigger={<IconButton label={`Account of ${name}`} icon={<Avatar name={name} />} />}
      header={
        <>
          <p className="font-medium">{name}</p>
          <p className="text-small text-muted wrap-anywhere">{email}</p>
          <p className="text-small text-muted">{staffRoleName(role)}</p>
        </>
      }
      entries={[
        { label: 'Your sessions', icon: <MonitorSmartphone size={16} aria-hidden />, href: address('/staff-sessions') },
        { label: 'Keyboard shortcuts', icon: <Keyboard size={16} aria-hidden />, onSelect: onShortcuts },
        'separator',
        { label: 'Sign out', icon: <LogOut size={16} aria-hidden />, onSelect: () => signOut.mutate() },
      ]}
    />
  );
}
