import { buyerProcedure, command, memberProcedure, reading, router } from '@entrepot/rpc';
import {
  companyPageInput, companyPageOutput, createCompanyInput, createCompanyOutput, searchCompaniesInput, searchCompaniesOutput,
} from './company.contract.ts';
import { companyPage } from './company-page.ts';
import { createBuyerInput, createBuyerOutput } from './create-buyer.contract.ts';
import { createBuyer } from './create-buyer.ts';
import { createCompany } from './create-company.ts';
import { ownCompanyInput, ownCompanyOutput } from './own-company.contract.ts';
import { ownCompany } from './own-company.ts';
import { searchCompanies } from './search-companies.ts';

export const customersRouter = router({
  ownCompany: buyerProcedure.input(ownCompanyInput).output(ownCompanyOutput).query(reading(ownCompany)),

  searchCompanies: memberProcedure('customer.read').input(searchCompaniesInput).output(searchCompaniesOutput)
    .query(reading(searchCompanies)),
  companyPage: memberProcedure('customer.read').input(companyPageInput).output(companyPageOutput).query(reading(companyPage)),
  createCompany: memberProcedure('customer.write').input(createCompanyInput).output(createCompanyOutput).mutation(command(createCompany)),
  createBuyer: memberProcedure('customer.write').input(createBuyerInput).output(createBuyerOutput).mutation(command(createBuyer)),
});
