import { generateSecret, generateURI, verify } from 'otplib';

/** RFC 6238: a code lives 30 s, and one step back is tolerated for slow typing and slow clocks. Never one ahead. */
const STEP_SECONDS = 30;

/** 160 bits, as RFC 4226 recommends, in base 32 as authenticator apps read it. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/**
 * The step a code belongs to, when it is a code of this secret at this moment. Whether the step was used already is for the caller's
 * conditional UPDATE to say: checking here would let two racers through.
 * @returns the time step, or undefined when the code is wrong
 */
export async function timeStepOf(secret: string, code: string, at: Date): Promise<bigint | undefined> {
  // otplib throws on anything but six ASCII digits; to the caller that is a wrong code like any other.
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const result = await verify({ secret, token: code, epoch: Math.floor(at.getTime() / 1000), epochTolerance: [STEP_SECONDS, 0] });
  return result.valid && 'timeStep' in result ? BigInt(result.timeStep) : undefined;
}

/** The otpauth URI that an authenticator app reads from the QR code. */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  return generateURI({ issuer, label: account, secret });
}

/** In groups of four, for typing by hand. */
export function grouped(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}
