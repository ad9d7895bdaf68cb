import type { MemberActor, Tx } from '@entrepot/postgres';
import { companiesByReference, insertMissingCompanies } from './imported-companies.queries.ts';

/** A customer of the tenant's old books. */
export interface ImportedCompany {
  /** Its number there. */
  readonly externalReference: string;
  readonly name: string;
  readonly country: string;
}

/** The companies of a set of references, and how many of them are new. */
export interface EnsuredCompanies {
  readonly idByReference: ReadonlyMap<string, string>;
  readonly created: number;
}

/**
 * Makes a company of each reference that is unknown; those that are there stay as they are, whatever name and country are said now.
 * Set-based, in the caller's transaction, which also writes the audit record of the import.
 *
 * @param companies a reference may stand there several times; what is said first holds
 */
export async function ensureCompanies(tx: Tx, _actor: MemberActor, companies: readonly ImportedCompany[]): Promise<EnsuredCompanies> {
  const first = new Map<string, ImportedCompany>();
  for (const company of companies) if (!first.has(company.externalReference)) first.set(company.externalReference, company);
  const created = await tx.all(insertMissingCompanies(tx.tenantId, [...first.values()]));
  const all = await tx.all(companiesByReference(tx.tenantId, [...first.keys()]));
  return { idByReference: new Map(all.map((row) => [row.externalReference, row.companyId])), created: created.length };
}
