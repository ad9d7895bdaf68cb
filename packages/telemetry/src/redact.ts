/** What stands where a secret was. */
export const REDACTED = '[redacted]';

// By what the name contains: a prefix or a plural makes a secret no less of one. A hash or the last four symbols of one are none.
const SECRET_NAME = /password|passphrase|token|secret|cookie|authorization|credential|apikey|licensekey|totp|otpauth|backupcode|connectionstring|databaseurl|smtpurl/;
const HARMLESS_NAME = /(hash|prefix|lastfour|maxageseconds)$/;
const KEY_NAME = /^(x?api)?keys?$/;
// `code` is also what errors call themselves, so here the value decides: an authenticator's digits, or a backup code.
const CODE_NAME = /^(code|otp|pin)s?$/;
const CODE_VALUE = /^\d{6,8}$|^[0-9A-Za-z]{4}([ -]?[0-9A-Za-z]{4}){3}$/;
const DEEPEST = 8;
const MOST_ITEMS = 100;

const NAMES = 'password|passphrase|token|secret|authorization|set-cookie|cookie|api-?key|license-?key|key|otp';
const TEXT_RULES: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // Schemes of RFC 7235, wherever they stand.
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{4,}/g, `$1 ${REDACTED}`],
  // The password of a URL.
  [/([a-z][a-z\d+.-]*:\/\/[^\s:/@"]*:)[^\s@"]+@/gi, `$1${REDACTED}@`],
  [/\b((?:__Host-)?entrepot_[\w-]+=)[^\s;,"\\]+/g, `$1${REDACTED}`],
  // name=value, name: value, "name":"value", and the last inside a string; not `NAME: is missing`.
  [new RegExp(`\\b((?:[\\w-]*(?:${NAMES}))s?(?:\\\\?["'])?\\s*[:=]\\s*(?:\\\\?["'])?)(?!\\[redacted\\]|(?:is|was|are|not|must)\\b)[^\\s"'\\\\,;&{}\\[\\]()]+`, 'gi'), `$1${REDACTED}`],
  [/\b(code(?:\\?["'])?\s*[:=]\s*(?:\\?["'])?)(?:\d{6,8})\b/gi, `$1${REDACTED}`],
  // License keys and backup codes; UUIDs have other groups.
  [/\b[\dA-Z]{4}(?:-[\dA-Z]{4}){3,}\b/g, REDACTED],
  // 160 bits in base 32, as authenticators hold them.
  [/\b[A-Z2-7]{32}\b/g, REDACTED],
];

/** Takes secrets out of a text by how they look: the last net, for what nobody named. */
export function textWithoutSecrets(text: string): string {
  return TEXT_RULES.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), text);
}

/**
 * A copy of what is about to be logged without what nobody may read there. Plain objects and lists are looked through, errors are
 * told, everything else is only named.
 */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return errorWithoutSecrets(value, depth);
  if (value instanceof Date) return value;
  if (value instanceof URL) return textWithoutSecrets(value.href);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item: unknown) => withoutSecrets(item, depth + 1));
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) =>
    [name, isSecret(name, inner) ? REDACTED : withoutSecrets(inner, depth + 1)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function isSecret(name: string, value: unknown): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  if (CODE_NAME.test(plain)) return [value].flat().some((one) => (typeof one === 'string' || typeof one === 'number') && CODE_VALUE.test(String(one)));
  return (SECRET_NAME.test(plain) || KEY_NAME.test(plain)) && !HARMLESS_NAME.test(plain);
}

/** What PostgreSQL adds to an error that may quote a row: never logged. */
const QUOTES_ROWS = new Set(['detail', 'where', 'internalQuery', 'hint', 'dataType', 'parameters', 'query']);
// `invalid input syntax for type uuid: "..."`: the value is what somebody typed.
const QUOTED_VALUE = /: "(?:[^"]|"")*"/g;

/** An error as it is logged: kind, message, stack, its own fields and its causes. @param depth of the error in what is logged */
export function errorWithoutSecrets(error: Error, depth = 0): Record<string, unknown> {
  if (depth > DEEPEST) return { type: error.name };
  const ofPostgres = 'severity' in error && 'routine' in error;
  const spoken = (text: string): string => textWithoutSecrets(ofPostgres ? text.replace(QUOTED_VALUE, `: "${REDACTED}"`) : text);
  const own = Object.entries(error).filter(([name]) => name !== 'cause' && !(ofPostgres && QUOTES_ROWS.has(name)));
  return {
    type: error.constructor.name,
    message: spoken(error.message),
    stack: spoken(error.stack ?? ''),
    ...Object.fromEntries(own.map(([name, value]: [string, unknown]) => [name, isSecret(name, value) ? REDACTED : withoutSecrets(value, depth + 1)])),
    ...error.cause !== undefined && { cause: withoutSecrets(error.cause, depth + 1) },
  };
}
