import { failureOf } from '@entrepot/rpc/client';
import { Avatar, IconButton, Menu, toast, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { Keyboard, LogOut, MonitorSmartphone, Store } from 'lucide-react';
import { address, storefrontAddress } from '../app/address.ts';
import { useMember } from '../app/member.ts';
import { queryClient } from '../app/query-client.ts';
import { trpc } from '../app/trpc.ts';
import { shellTexts } from './shell-texts.ts';

/** Who is signed in, where else, and the way out. */
export function UserMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const t = useMessages(shellTexts);
  const { name, email } = useMember();
  const { history } = useRouter();
  const signOut = trpc.identity.signOut.useMutation({
    onSuccess: () => {
      queryClient.clear();
      history.push(address('/sign-in'));
      toast(t('signedOut'));
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
  return (
    <Menu
      trigger={<IconButton label={t('account', { name })} icon={<Avatar name={name} />} />}
      header={
        <>
          <p className="font-medium">{name}</p>
          <p className="text-small text-muted wrap-anywhere">{email}</p>
        </>
      }
      entries={[
        { label: t('sessions'), icon: <MonitorSmartphone size={16} aria-hidden />, href: address('/sessions') },
        { label: t('storefront'), icon: <Store size={16} aria-hidden />, href: storefrontAddress() },
        { label: t('shortcuts'), icon: <Keyboard size={16} aria-hidden />, onSelect: onShortcuts },
        'separator',
        { label: t('signOut'), icon: <LogOut size={16} aria-hidden />, onSelect: () => signOut.mutate() },
      ]}
    />
  );
}
