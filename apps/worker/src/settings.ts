import { readFileSync } from 'node:fs';
import { secretKeysFrom } from '@entrepot/kernel/secret-box';
import { z } from 'zod';

const port = z.string().regex(/^\d{1,5}$/, 'is a port number').transform(Number).refine((value) => value <= 65_535, 'is at most 65535');
const url = (...schemes: string[]) => z.string().refine(
  (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), `is a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`);

const schema = z.object({
  DATABASE_JOBS_URL: url('postgres:', 'postgresql:'),
  /** Whether DATABASE_JOBS_URL leads through a transaction pooler; `?pooled=true` in the URL says the same. */
  DATABASE_POOLED: z.enum(['true', 'false'], 'is true or false').transform((text) => text === 'true').default(false),
  /** Where scheduled platform reports read, past row security; without it those jobs say so and fail. */
  DATABASE_STAFF_URL: url('postgres:', 'postgresql:').optional(),
  ENTREPOT_SECRET_KEYS: z.string().transform((text, context) => {
    try {
      return secretKeysFrom(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'cannot be read' });
      return z.NEVER;
    }
  }),
  SMTP_URL: url('smtp:', 'smtps:'),
  /** Where browsers find the product; a tenant's slug is put before its host. */
  PUBLIC_ORIGIN: url('http:', 'https:'),
  MAIL_FROM: z.email().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Collector of traces, OTLP over HTTP; without one nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:').optional(),
  /** Share of traces that are kept. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** Whose free space is watched: where the database or uploads lie, when that is this machine; the temporary folder by default. */
  DISK_FOLDER: z.string().min(1).optional(),
  ENTREPOT_VERSION: z.string().max(60).default('development'),
  /** Answers 200 at / while the worker works; health and metrics below it. */
  HEALTH_PORT: port.optional(),
  MAILBOX_SMTP_PORT: port.optional(),
  MAILBOX_HTTP_PORT: port.optional(),
});

/** What the worker's environment says, checked. */
export type WorkerSettings = z.output<typeof schema>;

/** Settings that may come as the name of a file, as secret stores mount them: `NAME_FILE`. */
const SECRETS = ['DATABASE_JOBS_URL', 'DATABASE_STAFF_URL', 'ENTREPOT_SECRET_KEYS', 'SMTP_URL'] as const;

/**
 * Reads the settings from the environment.
 * @throws Error that names every bad or missing variable at once, and no value
 */
export function readSettings(environment: NodeJS.ProcessEnv): WorkerSettings {
  const set = Object.entries({ ...environment, ...fromFiles(environment) }).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message, code }) =>
    `  ${path.join('.')}: ${code === 'invalid_type' ? 'is not set' : message}`);
  throw new Error(`These settings need another look:\n${faults.join('\n')}`);
}

function fromFiles(environment: NodeJS.ProcessEnv): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (file) found[name] = readFileSync(file, 'utf8').trim();
  }
  return found;
}

/** Builds the address of a tenant's admin app, or of the console for the platform's own tenant. */
export function adminUrlOf(publicOrigin: string): (slug: string) => string {
  const { protocol, host } = new URL(publicOrigin);
  return (slug) => `${protocol}//admin.${host}/${slug}`;
}

/** Builds the address of a tenant's storefront. */
export function storefrontUrlOf(publicOrigin: string): (slug: string) => string {
  const { protocol, host } = new URL(publicOrigin);
  return (slug) => `${protocol}//${slug}.${host}`;
}
