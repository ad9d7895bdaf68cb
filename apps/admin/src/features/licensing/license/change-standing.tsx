import { changeStandingInput } from '@entrepot/licensing/contract';
import { failureOf } from '@entrepot/rpc/client';
import { ConfirmDialog, Field, TextInput, toast, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { useDraft } from '../../../forms/use-draft.ts';
import { licenseTexts } from '../license-texts.ts';

/** Suspends or resumes, with a reason; says beforehand what the next validation answers. */
export function ChangeStanding({
  verb,
  license,
  onClose,
}: {
  readonly verb: 'suspend' | 'resume' | undefined;
  readonly license: { readonly licenseId: string; readonly version: number };
  readonly onClose: () => void;
}) {
  const t = useMessages(licenseTexts);
  const shared = useMessages(sharedTexts);
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const draft = useDraft({ reason: '' });
  const close = () => {
    draft.reset({ reason: '' });
    suspend.reset();
    resume.reset();
    onClose();
  };
  const outcome = (words: string) => ({
    onSuccess: async () => {
      close();
      toast(words);
      await tools.invalidate();
    },
    // Somebody was quicker: the page shows how it stands now.
    onError: (error: unknown) => {
      if (failureOf(error).status === 409) void tools.invalidate();
    },
  });
  const suspend = trpc.licensing.suspendLicense.useMutation(outcome(t('suspendedNow')));
  const resume = trpc.licensing.resumeLicense.useMutation(outcome(t('resumedNow')));
  const asked = verb ?? 'suspend';
  const change = asked === 'suspend' ? suspend : resume;
  return (
    <ConfirmDialog
      open={verb !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t(`${asked}Ask`)}
      confirmLabel={t(asked)}
      danger={asked === 'suspend'}
      busy={change.isPending}
      error={failureText(change.error)}
      onConfirm={() => {
        const input = draft.check(changeStandingInput, {
          licenseId: license.licenseId,
          version: license.version,
          reason: draft.values.reason,
        });
        if (input) change.mutate(input);
      }}
    >
      <p>{t(`${asked}Text`)}</p>
      <Field label={shared('reason')} help={t('reasonHelp')} error={draft.errors['reason']} required className="text-ink">
        <TextInput value={draft.values.reason} autoComplete="off" onChange={(event) => draft.set('reason', event.target.value)} />
      </Field>
    </ConfirmDialog>
  );
}
