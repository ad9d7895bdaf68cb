import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What browsers are told. No inline script and no inline style anywhere: the apps set styles through the CSSOM, which the policy does
 * not restrict, and Base UI's style elements are switched off with its CSPProvider. `data:` images carry the enrolment QR code.
 * @see https://www.w3.org/TR/CSP3/
 */
export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Sent over https only; browsers ignore it elsewhere.
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  crossOriginEmbedderPolicy: false,
};
