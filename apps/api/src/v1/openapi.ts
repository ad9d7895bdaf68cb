import {
  activateDeviceInput, activateDeviceOutput, deactivateDeviceInput, deactivateDeviceOutput, validateLicenseInput, validateLicenseOutput,
} from '@entrepot/licensing/contract';
import { z } from 'zod';

/** JSON as a document is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An operation of `/v1`, for the OpenAPI document and the documentation page. */
export interface Operation {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly idempotent: boolean;
  readonly example: Readonly<Record<string, string>>;
}

const KEY = 'AUR-7K2M-9QWE-4TZX-B8CD-V0N5';

/** Everything that `/v1` does. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: '/v1/licenses/validate', id: 'validateLicense', summary: 'Is this license good?', input: validateLicenseInput, output: validateLicenseOutput,
    description: 'Says whether a license is valid at this moment, and why not. An unknown key is a normal answer: valid false, code NOT_FOUND. '
      + 'Send the fingerprint to ask for one device; without it the license alone is judged. A license with a single seat is bound to its '
      + 'device: it says NO_MACHINE until one is activated.',
    idempotent: false, example: { key: KEY, fingerprint: 'b7f1c0de' },
  },
  {
    path: '/v1/licenses/activate', id: 'activateDevice', summary: 'Give a device a seat', input: activateDeviceInput, output: activateDeviceOutput,
    description: 'Takes one seat of the license for a device. A device that has a seat keeps it and counts once. When all seats are taken, the '
      + 'outcome is refused with TOO_MANY_DEVICES.',
    idempotent: true, example: { key: KEY, fingerprint: 'b7f1c0de', deviceName: 'Front desk', platform: 'macOS 26' },
  },
  {
    path: '/v1/licenses/deactivate', id: 'deactivateDevice', summary: 'Give a seat back', input: deactivateDeviceInput, output: deactivateDeviceOutput,
    description: 'Frees the seat of a device, so that another one can have it. Also possible when the license is suspended or expired.',
    idempotent: true, example: { key: KEY, fingerprint: 'b7f1c0de' },
  },
];

const problem = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string().meta({ description: 'Stable; for programs.' }),
  requestId: z.string().meta({ description: 'Tell us this when you ask for help.' }),
  errors: z.array(z.object({ pointer: z.string().meta({ description: 'JSON pointer (RFC 6901) to the field.' }), detail: z.string() })).optional(),
});

const PROBLEMS: Readonly<Record<string, string>> = {
  400: 'The body is not JSON, or a field is missing, wrong or unknown.',
  404: 'The host names no shop.',
  409: 'A request with this Idempotency-Key is still running.',
  413: 'The body is larger than 16 KiB.',
  422: 'The Idempotency-Key was used for another body.',
  429: 'A budget is spent; Retry-After says for how long.',
  503: 'Busy; nothing was changed, try again.',
};

/** The OpenAPI 3.1 document of `/v1`, built from the schemas that the routes parse with. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Licensing API', version: '1.0.0',
      description: 'For products and their devices. No credentials: who holds a key may ask about it. Ask at your shop\'s own host; elsewhere '
        + 'the product code or the key itself tells whose license it is.',
    },
    paths: {
      ...Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { post: operationObject(operation) }])),
      '/v1/events': { get: eventsOperation() },
    },
    components: { schemas: { Problem: jsonSchemaOf(problem, 'output') } },
  };
}

const publishedEvent = z.object({
  type: z.string().meta({ description: 'object.happened; never renamed.' }), object: z.string(), title: z.string(), description: z.string(),
  since: z.string().meta({ description: 'The version of the API that told it first.' }),
  payload: z.record(z.string(), z.json()).meta({ description: 'JSON Schema 2020-12.' }), example: z.json(),
});

function eventsOperation(): Json {
  const catalog = z.object({ version: z.string(), dialect: z.string(), events: z.array(publishedEvent) });
  return {
    operationId: 'listEvents', summary: 'What the product tells', tags: ['events'],
    description: 'The catalog of events: each kind, its object, the JSON Schema of its payload, and an example. The same at every host.',
    responses: { 200: { description: 'The catalog.', content: { 'application/json': { schema: jsonSchemaOf(catalog, 'output') } } } },
  };
}

function operationObject({ id, summary, description, input, output, idempotent, example }: Operation): Json {
  const budgets = Object.fromEntries(['RateLimit', 'RateLimit-Policy'].map((name) => [name, { schema: { type: 'string' } }]));
  const problems = Object.entries(PROBLEMS).filter(([status]) => idempotent || (status !== '409' && status !== '422'));
  return {
    operationId: id, summary, description, tags: ['licenses'],
    parameters: idempotent ? [{
      name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 255 },
      description: 'New for each intent. The same key with the same body has its effect once and gets the same answer for 24 hours.',
    }] : [],
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchemaOf(input, 'input'), example } } },
    responses: {
      200: { description: 'The answer.', headers: budgets, content: { 'application/json': { schema: jsonSchemaOf(output, 'output') } } },
      ...Object.fromEntries(problems.map(([status, words]) => [status, {
        description: words, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }])),
    },
  };
}

/** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return JSON.parse(JSON.stringify(body));
}
