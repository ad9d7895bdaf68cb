import { Refusal } from '@entrepot/kernel';
import type { FastifyInstance } from 'fastify';

/** Of a request's body; the largest sensible one has twenty fingerprints of 200 characters. */
const LARGEST_BODY_BYTES = 16_384;

/** Takes bodies as application/json in valid UTF-8 only; everything else is refused before it is looked at. */
export function acceptStrictJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: LARGEST_BODY_BYTES }, (_request, body, done) => {
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body))));
    } catch {
      done(new Refusal('invalid', 'body.malformed', 'The body is not valid JSON in UTF-8.'));
    }
  });
}
