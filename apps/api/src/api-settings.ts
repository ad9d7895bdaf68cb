import { readFileSync } from 'node:fs';
import { secretKeysFrom, type SecretKeys } from '@entrepot/kernel/secret-box';
import { throughPooler } from '@entrepot/postgres';
import { z } from 'zod';
import type { TelemetrySettings } from './telemetry/open-telemetry.ts';

/** What the HTTP process needs to know. */
export interface ApiSettings {
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  /** `localhost`, or the domain whose subdomains are the tenants and `admin`. */
  readonly baseDomain: string;
  /** Whether X-Forwarded-* of the peer is believed: only behind a proxy that sets them. */
  readonly trustProxy: boolean;
  readonly secrets: SecretKeys;
  /** Slugs of the demo tenants, which the page at the bare base domain lists; empty in production. */
  readonly demoTenants: readonly string[];
  /** Folders of the built apps. */
  readonly storefrontFolder: string;
  readonly adminFolder: string;
  /** Whether browsers are asked to send a `traceparent`. */
  readonly tracing?: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** The process's environment: settings, and the connection that only main.ts needs. */
export interface ApiEnvironment {
  readonly settings: ApiSettings;
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** Where platform reports read, past row security; undefined where this server is not to have that way. */
  readonly staffDatabaseUrl: string | undefined;
  readonly telemetry: TelemetrySettings;
}

const fromHere = (path: string): string => new URL(path, import.meta.url).pathname.replaceAll('%20', ' ');
const truth = z.enum(['true', 'false']).transform((text) => text === 'true');

const environmentSchema = z.object({
  DATABASE_API_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgresql:// URL' }),
  DATABASE_STAFF_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgresql:// URL' }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  DATABASE_POOLED: truth.default(false),
  ENTREPOT_SECRET_KEYS: z.string().transform((text, context): SecretKeys => {
    try {
      return secretKeysFrom(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is not a list of keys' });
      return z.NEVER;
    }
  }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_DOMAIN: z.string().regex(/^[a-z0-9.-]{1,200}$/, 'is not a domain name').default('localhost'),
  TRUST_PROXY: truth.default(false),
  DEMO_TENANTS: z.string().default('').transform((text) => text.split(',').map((slug) => slug.trim()).filter(Boolean)),
  STOREFRONT_FOLDER: z.string().min(1).default(fromHere('../../storefront/dist')),
  ADMIN_FOLDER: z.string().min(1).default(fromHere('../../admin/dist')),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'is not an http:// or https:// URL' }).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  ENTREPOT_VERSION: z.string().max(60).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Secrets may come from a file whose path stands in NAME_FILE, as container platforms mount them. */
const FROM_FILE = ['DATABASE_API_URL', 'DATABASE_STAFF_URL', 'ENTREPOT_SECRET_KEYS'] as const;

/**
 * Reads the environment.
 * @throws Error that names every bad variable at once, and never shows a value
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): ApiEnvironment {
  const { values, unreadable } = withFiles(environment);
  const result = environmentSchema.safeParse(values);
  const faults = (result.error?.issues ?? []).map(({ path: [name], message }) =>
    `${String(name)}: ${values[String(name)] === undefined ? 'is missing' : message}`);
  if (!result.success || unreadable.length > 0) {
    throw new Error(`The environment is not complete:\n${[...unreadable, ...faults].map((fault) => `  ${fault}`).join('\n')}`);
  }
  const { data } = result;
  return {
    databaseUrl: data.DATABASE_POOLED ? throughPooler(data.DATABASE_API_URL) : data.DATABASE_API_URL,
    poolSize: data.DATABASE_POOL_SIZE,
    staffDatabaseUrl: data.DATABASE_STAFF_URL,
    settings: {
      port: data.PORT, host: data.HOST, baseDomain: data.BASE_DOMAIN, trustProxy: data.TRUST_PROXY, secrets: data.ENTREPOT_SECRET_KEYS,
      demoTenants: data.DEMO_TENANTS, storefrontFolder: data.STOREFRONT_FOLDER, adminFolder: data.ADMIN_FOLDER, logLevel: data.LOG_LEVEL,
      tracing: data.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    },
    telemetry: {
      metricsPort: data.METRICS_PORT, metricsHost: data.METRICS_HOST, tracesEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
      sampleRatio: data.OTEL_TRACES_SAMPLER_ARG, version: data.ENTREPOT_VERSION,
    },
  };
}

function withFiles(environment: Readonly<Record<string, string | undefined>>) {
  // An empty variable is one that was not set: compose files and shells cannot say it otherwise.
  const values = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '' && value !== undefined));
  const unreadable: string[] = [];
  for (const name of FROM_FILE) {
    const path = values[`${name}_FILE`];
    if (path === undefined || values[name] !== undefined) continue;
    try {
      values[name] = readFileSync(path, 'utf8').trim();
    } catch {
      unreadable.push(`${name}_FILE: cannot be read`);
    }
  }
  return { values, unreadable };
}
