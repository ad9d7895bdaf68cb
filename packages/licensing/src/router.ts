import { acrossTenants, buyerProcedure, command, memberProcedure, reading, router, staffProcedure } from '@entrepot/rpc';
import {
  changeStandingInput, findAcrossTenantsInput, findAcrossTenantsOutput, findByEmailInput, freeSeatInput, licenseIdInput, listLicensesInput, policyOfProductInput, renewLicenseInput, renewLicenseOutput,
  searchLicensesInput,  setLicensePolicyInput,
} from './contract.ts';
import { findLicensesAcrossTenants, findLook } from './find-licenses-across-tenants.ts';
import { findLicensesByEmail } from './find-licenses-by-email.ts';
import { freeSeat } from './free-seat.ts';
import { licenseDetail } from './license-detail.ts';
import { licenseForTeam } from './license-for-team.ts';
import { licensePolicy } from './license-policy.ts';
import { licenseTerms } from './license-terms.ts';
import { listLicenses } from './list-licenses.ts';
import { renewLicense } from './renew-license.ts';
import { resumeLicense } from './resume-license.ts';
import { revealKey } from './reveal-key.ts';
import { searchLicenses } from './search-licenses.ts';
import { setLicensePolicy } from './set-license-policy.ts';
import { suspendLicense } from './suspend-license.ts';

export const licensingRouter = router({
  listLicenses: buyerProcedure.input(listLicensesInput).query(reading(listLicenses)),
  licenseDetail: buyerProcedure.input(licenseIdInput).query(reading(licenseDetail)),
  licenseTerms: buyerProcedure.input(policyOfProductInput).query(reading(licenseTerms)),
  revealKey: buyerProcedure.input(licenseIdInput)
    .mutation(({ ctx, input }) => ctx.transact((tx) => revealKey(tx, ctx.actor, input, ctx.secrets))),
  freeSeat: buyerProcedure.input(freeSeatInput).mutation(command(freeSeat)),

  searchLicenses: memberProcedure('license.read').input(searchLicensesInput).query(reading(searchLicenses)),
  findLicensesByEmail: memberProcedure('license.read').input(findByEmailInput).query(reading(findLicensesByEmail)),
  licenseForTeam: memberProcedure('license.read').input(licenseIdInput).query(reading(licenseForTeam)),
  suspendLicense: memberProcedure('license.suspend').input(changeStandingInput).mutation(command(suspendLicense)),
  resumeLicense: memberProcedure('license.resume').input(changeStandingInput).mutation(command(resumeLicense)),
  renewLicense: memberProcedure('license.renew').input(renewLicenseInput).output(renewLicenseOutput).mutation(command(renewLicense)),
  licensePolicy: memberProcedure('license.read').input(policyOfProductInput).query(reading(licensePolicy)),
  setLicensePolicy: memberProcedure('license.configure').input(setLicensePolicyInput).mutation(command(setLicensePolicy)),

  findLicensesAcrossTenants: staffProcedure('license.find').input(findAcrossTenantsInput).output(findAcrossTenantsOutput)
    .query(acrossTenants(findLook, findLicensesAcrossTenants)),
});
