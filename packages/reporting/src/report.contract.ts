import { moneySchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

/** Days of a report, both included, in UTC: so that tenants of all time zones compare. Five years at most. */
export const rangeShape = { from: z.iso.date(), to: z.iso.date() };
export const rangeOutput = z.object(rangeShape);
export type ReportRange = z.infer<typeof rangeOutput>;

/** A count now and in the period before; `growth` 0.25 is a quarter more, null when there was nothing before. */
export const figure = z.object({ current: z.int(), previous: z.int(), growth: z.number().nullable() });
export type Figure = z.infer<typeof figure>;

/** An amount now and in the period before, in one currency. */
export const moneyFigure = z.object({ current: moneySchema, previous: moneySchema, growth: z.number().nullable() });
export type MoneyFigure = z.infer<typeof moneyFigure>;

export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code');
export const tenantStatus = z.enum(['active', 'suspended', 'closed']);
export type TenantStatus = z.infer<typeof tenantStatus>;
export const productKind = z.enum(['goods', 'licensed']);

/** A tenant as reports name it; figures of one that is suspended or closed stay. */
export const reportedTenant = z.object({ tenantId: z.uuid(), slug: z.string(), name: z.string(), status: tenantStatus });
export type ReportedTenant = z.infer<typeof reportedTenant>;
