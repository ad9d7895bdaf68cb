import { failureOf } from '@entrepot/rpc/client';
import { Button, CopyButton, toast, useMessages } from '@entrepot/ui';
import { Eye, EyeOff } from 'lucide-react';
import { trpc } from '../../../app/trpc.ts';
import { licensingTexts } from '../licensing-texts.ts';

/** The key, masked until somebody asks for it. Only then does the server hand it out, and notes it. */
export function KeyField({
  licenseId,
  masked,
  revealed,
  onRevealed,
}: {
  readonly licenseId: string;
  readonly masked: string;
  readonly revealed: string | undefined;
  readonly onRevealed: (key: string | undefined) => void;
}) {
  const t = useMessages(licensingTexts);
  // Not kept in the query cache: hiding it is to leave nothing behind.
  const reveal = trpc.licensing.revealKey.useMutation({
    gcTime: 0,
    onSuccess: ({ key }) => onRevealed(key),
    onError: (error) => toast.error(failureOf(error).message),
  });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <output
          aria-live="polite"
          className="min-w-0 rounded-field border border-line bg-sunken px-3 py-2 font-mono text-small wrap-anywhere"
        >
          {revealed ?? masked}
        </output>
        {revealed === undefined ? (
          <Button
            size="small"
            icon={<Eye size={16} aria-hidden />}
            busy={reveal.isPending}
            onClick={() => reveal.mutate({ licenseId })}
          >
            {t('showKey')}
          </Button>
        ) : (
          <>
            <CopyButton text={revealed} label={t('copyKey')} />
            <Button
              size="small"
              kind="quiet"
              icon={<EyeOff size={16} aria-hidden />}
              onClick={() => {
                reveal.reset();
                onRevealed(undefined);
              }}
            >
              {t('hideKey')}
            </Button>
          </>
        )}
      </div>
      <p className="text-small text-muted">{t('audited')}</p>
    </div>
  );
}
