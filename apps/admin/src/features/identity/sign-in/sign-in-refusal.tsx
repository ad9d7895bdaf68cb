import { failureOf } from '@entrepot/rpc/client';
import { Banner, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { signInTexts } from './sign-in-texts.ts';

/** Why it was refused, and when it can be tried again. */
export function SignInRefusal({ error, offersBackup = false }: { readonly error: unknown; readonly offersBackup?: boolean }) {
  const t = useMessages(signInTexts);
  const shared = useMessages(sharedTexts);
  if (error === null || error === undefined) return null;
  const { message, reason, details, requestId } = failureOf(error);
  const seconds = Number(details['retryAfterSeconds'] ?? 0);
  const tries = Number(details['triesLeft'] ?? 0);
  const unexpected = reason === 'network.unreachable' || reason === 'internal';
  return (
    <Banner tone={seconds > 0 ? 'amber' : 'red'} urgent title={message}>
      {seconds > 0 && (
        <p>
          {t('waitMinutes', { count: Math.ceil(seconds / 60) })} {offersBackup && t('lockedHint')}
        </p>
      )}
      {tries > 0 && <p>{t('triesLeft', { count: tries })}</p>}
      {unexpected && requestId !== '' && (
        <p className="wrap-anywhere">
          {shared('reference')} <code>{requestId}</code>
        </p>
      )}
    </Banner>
  );
}
