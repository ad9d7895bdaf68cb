export {
  companyPageInput, companyPageOutput, companySchema, createCompanyInput, createCompanyOutput, searchCompaniesInput, searchCompaniesOutput,
  type Company, type CompanyPageOutput, type SearchCompaniesOutput,
} from './company.contract.ts';
export { createBuyerInput, createBuyerOutput } from './create-buyer.contract.ts';
export { type OwnCompany } from './own-company.contract.ts';
