import { Refusal } from '@entrepot/kernel';

// One wording for everything that is wrong at sign-in: nobody learns whether an account exists.
/** @returns `sign-in.refused` */
export function signInRefused(): Refusal {
  return new Refusal('unauthenticated', 'sign-in.refused', 'The e-mail address or the password is not right. Check both and try again.');
}

/** @returns `inspection.running`: nobody signs in to a tenant that this browser is looking into */
export function inspectionRunning(): Refusal {
  return new Refusal('conflict', 'inspection.running', 'You are looking into this tenant as platform staff. Leave it first, then sign in.');
}

/** @param retryAfterSeconds until the window ends. @returns `sign-in.limited` */
export function signInLimited(retryAfterSeconds: number): Refusal {
  return new Refusal('limited', 'sign-in.limited',
    'Too many failed sign-ins for this address. Wait a few minutes, then try again.', { retryAfterSeconds });
}

/** @returns `session.ended`: there is no challenge to answer any more */
export function sessionEnded(): Refusal {
  return new Refusal('unauthenticated', 'session.ended', 'This sign-in has ended. Sign in with your password again.');
}

/** @param triesLeft in this challenge. @returns `second-factor.wrong` */
export function wrongCode(triesLeft: number): Refusal {
  return new Refusal('invalid', 'second-factor.wrong',
    `This code is not right. ${triesLeft > 0 ? 'Wait for the next one in your app and type that.' : 'Sign in with your password again.'}`,
    { triesLeft });
}

/** @returns `second-factor.used`: right, but it has served already */
export function usedCode(): Refusal {
  return new Refusal('conflict', 'second-factor.used', 'This code was used already. Wait up to 30 seconds for the next one.');
}

/** @returns `second-factor.locked` */
export function factorLocked(retryAfterSeconds: number): Refusal {
  return new Refusal('limited', 'second-factor.locked',
    'Too many wrong codes. Wait 15 minutes, or use one of your backup codes.', { retryAfterSeconds });
}

/** @returns `invitation.unknown`: nobody learns whether the link was right once */
export function invitationUnknown(): Refusal {
  return new Refusal('not-found', 'invitation.unknown', 'This invitation does not work. It may have expired or been used: ask for a new one.');
}
