import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { CopyButton } from '../actions/copy-button.tsx';
import { uiMessages } from '../messages/ui-messages.ts';
import { useMessages } from '../messages/use-messages.ts';

/** Something failed: what, why, what to do, the request id to quote, and another try. */
export function ErrorState({
  title,
  children,
  requestId,
  onRetry,
  action,
}: {
  readonly title?: ReactNode;
  /** Why, and what the person can do. */
  readonly children?: ReactNode;
  readonly requestId?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** Instead of or beside the retry, for example a way home. */
  readonly action?: ReactNode;
}) {
  const t = useMessages(uiMessages);
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-10 text-center">
      <CircleAlert size={28} aria-hidden className="text-red-mark" />
      <p className="mt-3 text-lead font-semibold">{title ?? t('somethingWentWrong')}</p>
      {children !== undefined && <div className="mt-1 max-w-120 text-muted">{children}</div>}
      {(onRetry !== undefined || action !== undefined) && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          {onRetry !== undefined && (
            <Button icon={<RotateCw size={16} aria-hidden />} onClick={onRetry}>
              {t('retry')}
            </Button>
          )}
          {action}
        </div>
      )}
      {requestId !== undefined && (
        <p className="mt-5 flex max-w-full flex-wrap items-center justify-center gap-1 text-small text-muted">
          {t('requestId')} <code className="wrap-anywhere">{requestId}</code>
          <CopyButton text={requestId} iconOnly label={`${t('copy')}: ${t('requestId')}`} />
        </p>
      )}
    </div>
  );
}
