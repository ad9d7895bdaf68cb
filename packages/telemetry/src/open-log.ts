import { pino, type DestinationStream, type Logger } from 'pino';
import { errorWithoutSecrets, textWithoutSecrets, withoutSecrets } from './redact.ts';

export interface LogSettings {
  readonly level: string;
  /** Of the process. */
  readonly name: string;
  /** Standard output by default. */
  readonly destination?: DestinationStream;
}

/**
 * JSON lines without secrets, twice over: what is logged is looked through by name before it is written, and the finished line by how
 * secrets look, so that a message, a bound field or a library's own words get the same treatment.
 */
export function openLog({ level, name, destination }: LogSettings): Logger {
  const options = {
    level, name,
    serializers: { req: requestLine, res: responseLine, err: errorLine },
    formatters: { log: clean },
    hooks: { streamWrite: textWithoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

// Requests, answers and errors have serializers of their own, which pino runs afterwards.
function clean(fields: Record<string, unknown>): Record<string, unknown> {
  const { req, res, err, ...others } = fields;
  return {
    ...withoutSecrets(others) as Record<string, unknown>,
    ...req !== undefined && { req }, ...res !== undefined && { res }, ...err !== undefined && { err },
  };
}

/** Method, path and place. Not the query, which may hold what somebody searched for, nor any header. */
function requestLine(request: { method?: string; url?: string; host?: string; ip?: string }): Record<string, unknown> {
  return { method: request.method, path: request.url?.split('?')[0], host: request.host, remoteAddress: request.ip };
}

function responseLine(reply: { statusCode?: number }): Record<string, unknown> {
  return { statusCode: reply.statusCode };
}

function errorLine(error: unknown): unknown {
  return error instanceof Error ? errorWithoutSecrets(error) : withoutSecrets(error);
}
