export { selectBuyerSession } from './buyers.queries.ts';
export { companyPage } from './company-page.ts';
export { createBuyer } from './create-buyer.ts';
export { createCompany } from './create-company.ts';
export { ensureCompanies, type EnsuredCompanies, type ImportedCompany } from './ensure-companies.ts';
export { buyerFrom, type BuyerSessionRow } from './find-buyer.ts';
export { customersRouter } from './router.ts';
export { searchCompanies } from './search-companies.ts';
