import { isUtf8 } from 'node:buffer';
import { Refusal } from '@entrepot/kernel';
import { checkOrigin } from '@entrepot/rpc';
import type { FastifyRequest } from 'fastify';

/** A cart of 169 lines takes about 20 KiB; an import goes another way. */
export const BODY_LIMIT_BYTES = 256 * 1024;
export const MOST_CALLS_PER_BATCH = 10;
// Deeper than any input of ours by far, and far from what a parser could choke on.
const DEEPEST = 24;

/**
 * Refuses what another site's page could have sent with this browser's cookies.
 * @throws Refusal `request.cross-site`
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const secFetchSite = one(request.headers['sec-fetch-site']);
  if (!checkOrigin({ secFetchSite, origin }, originOf(request))) {
    throw new Refusal('forbidden', 'request.cross-site',
      'This request did not come from this site. Open the page again and try from there.');
  }
}

/** Scheme, host and port as the browser uses them. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}

/** @throws Refusal `batch.too-long` */
export function refuseLongBatch(request: FastifyRequest): void {
  const calls = request.url.split('?')[0]?.split(/,|%2c/i).length ?? 1;
  if (calls > MOST_CALLS_PER_BATCH) {
    throw new Refusal('too-large', 'batch.too-long', `Send at most ${MOST_CALLS_PER_BATCH} calls at once; these are ${calls}.`,
      { most: MOST_CALLS_PER_BATCH });
  }
}

/**
 * The text of a JSON body. It is parsed again by who knows its shape: a broken one must be told apart from a wrong one.
 * @throws Refusal `body.encoding`, `body.too-deep`, `body.not-json`
 */
export function jsonText(body: Buffer): string {
  if (!isUtf8(body)) throw new Refusal('invalid', 'body.encoding', 'The body is not valid UTF-8.');
  const text = body.toString('utf8');
  refuseDepth(text);
  try {
    JSON.parse(text);
  } catch {
    throw new Refusal('invalid', 'body.not-json', 'The body is not valid JSON.');
  }
  return text;
}

/** @throws Refusal `body.too-deep` */
export function refuseDepth(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) throw new Refusal('invalid', 'body.too-deep', `The input is nested deeper than ${DEEPEST} levels.`);
  }
}

/** A header that may come once. */
export function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** The caller's own request id when it is harmless in a log and a header, or a new one. */
export function requestIdFor(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const offered = one(headers['x-request-id']);
  return offered !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(offered) ? offered : crypto.randomUUID();
}
