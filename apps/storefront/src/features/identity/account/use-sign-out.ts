import { failureOf } from '@entrepot/rpc/client';
import { toast, useMessages } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { rememberSignedIn } from '../../../app/ended-session.ts';
import { trpc } from '../../../app/trpc.ts';
import { identityTexts } from '../identity-texts.ts';

/** Ends this session; the page goes back to what anybody may see. */
export function useSignOut() {
  const t = useMessages(identityTexts);
  const utils = trpc.useUtils();
  const router = useRouter();
  return trpc.identity.signOut.useMutation({
    onSuccess: async () => {
      rememberSignedIn(false);
      utils.identity.currentUser.setData(undefined, { kind: 'anonymous' });
      await router.navigate({ to: '/' });
      // Prices and cart were the company's; a shared computer must not show them to the next person.
      utils.sales.invalidate().catch(() => undefined);
      void utils.catalog.invalidate();
      toast(t('signedOut'));
    },
    onError: (error) => toast.error(failureOf(error).message),
  });
}
