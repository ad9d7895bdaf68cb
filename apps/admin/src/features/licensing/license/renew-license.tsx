import { renewLicenseInput } from '@entrepot/licensing/contract';
import { failureOf } from '@entrepot/rpc/client';
import { ConfirmDialog, toast, useFormat, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { licenseTexts } from '../license-texts.ts';

/** Gives a license another term, after saying when that one ends. */
export function RenewLicense({
  license,
  renewsUntil,
  open,
  onClose,
}: {
  readonly license: { readonly licenseId: string; readonly version: number; readonly status: string; readonly expiresAt: string | null };
  readonly renewsUntil: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const t = useMessages(licenseTexts);
  const format = useFormat();
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const renew = trpc.licensing.renewLicense.useMutation({
    onSuccess: async ({ expiresAt }) => {
      close();
      toast(t('renewedNow', { until: format.date(expiresAt) }));
      await tools.invalidate();
    },
    // Somebody was quicker: the page shows how it stands now.
    onError: (error) => {
      if (failureOf(error).status === 409) void tools.invalidate();
    },
  });
  const close = () => {
    renew.reset();
    onClose();
  };
  const { licenseId, version, status, expiresAt } = license;
  const [now] = useState(() => Date.now());
  const over = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('renewAsk')}
      confirmLabel={t('renew')}
      danger={false}
      busy={renew.isPending}
      error={failureText(renew.error)}
      onConfirm={() => renew.mutate(renewLicenseInput.parse({ licenseId, version }))}
    >
      <p>{t(over ? 'renewOver' : 'renewText', { from: expiresAt ? format.date(expiresAt) : '', until: format.date(renewsUntil) })}</p>
      {status === 'suspended' && <p>{t('renewSuspended')}</p>}
      {status === 'revoked' && <p>{t('renewRevoked')}</p>}
    </ConfirmDialog>
  );
}
