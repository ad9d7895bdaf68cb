export { currencyExponent } from './currency-exponent.ts';
export { decodeCursor, encodeCursor } from './cursor.ts';
export { PLATFORM_TENANT_ID, uuidv7 } from './ids.ts';
export type { JsonValue } from './json.ts';
export { moneyOf, splitByLargestRemainder, type Money } from './money.ts';
export { CROCKFORD, randomCode } from './random-code.ts';
export { Refusal, type RefusalKind } from './refusal.ts';
