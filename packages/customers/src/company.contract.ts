import { line, pageInput, uuidSchema } from '@entrepot/rpc/contract';
import { z } from 'zod';

export const companySchema = z.object({
  companyId: z.string(),
  name: z.string(),
  /** Its number in the tenant's own books. */
  externalReference: z.string().nullable(),
  country: z.string(),
  paymentTermsDays: z.int(),
  status: z.string(),
  createdAt: z.iso.datetime(),
});
export type Company = z.output<typeof companySchema>;

export const searchCompaniesInput = pageInput.extend({ search: line(160, 0).optional() });
export type SearchCompaniesInput = z.output<typeof searchCompaniesInput>;

export const searchCompaniesOutput = z.object({ companies: z.array(companySchema), nextCursor: z.string().optional() });
export type SearchCompaniesOutput = z.output<typeof searchCompaniesOutput>;

export const createCompanyInput = z.strictObject({
  name: line(160),
  externalReference: line(80).optional(),
  country: line(60, 0).default(''),
  paymentTermsDays: z.int().min(0).max(365).default(30),
});
export type CreateCompanyInput = z.output<typeof createCompanyInput>;

export const createCompanyOutput = z.object({ companyId: z.string() });
export type CreateCompanyOutput = z.output<typeof createCompanyOutput>;

export const companyPageInput = z.strictObject({ companyId: uuidSchema });
export type CompanyPageInput = z.output<typeof companyPageInput>;

export const companyPageOutput = z.object({
  company: companySchema,
  buyers: z.array(z.object({ userId: z.string(), name: z.string(), email: z.string(), role: z.string(), status: z.string() })),
});
export type CompanyPageOutput = z.output<typeof companyPageOutput>;
