export { activateDeviceInput, activateDeviceOutput, type ActivateDeviceInput, type ActivateDeviceOutput } from './activate-device.contract.ts';
export {
  deactivateDeviceInput, deactivateDeviceOutput, type DeactivateDeviceInput, type DeactivateDeviceOutput,
} from './deactivate-device.contract.ts';
export { findByEmailInput, type FindByEmailInput } from './find-licenses-by-email.contract.ts';
export {
  findAcrossTenantsInput, findAcrossTenantsOutput, licenseAcrossTenants, type FindAcrossTenantsInput, type FindAcrossTenantsOutput,
} from './find-licenses-across-tenants.contract.ts';
export { freeSeatInput, freeSeatOutput, type FreeSeatInput, type FreeSeatOutput } from './free-seat.contract.ts';
export {
  device, licenseIdInput, licenseStatus, licenseSummary, type Device, type LicenseIdInput, type LicenseStatus, type LicenseSummary,
} from './license.contract.ts';
export { licenseDetailOutput, type LicenseDetailOutput } from './license-detail.contract.ts';
export { licenseForTeamOutput, type LicenseForTeamOutput } from './license-for-team.contract.ts';
export { listLicensesInput, listLicensesOutput, type ListLicensesInput, type ListLicensesOutput } from './list-licenses.contract.ts';
export { renewLicenseInput, renewLicenseOutput, type RenewLicenseInput, type RenewLicenseOutput } from './renew-license.contract.ts';
export { revealKeyOutput, type RevealKeyOutput } from './reveal-key.contract.ts';
export {
  searchLicensesInput, searchLicensesOutput, teamLicense, type SearchLicensesInput, type SearchLicensesOutput, type TeamLicense,
} from './search-licenses.contract.ts';
export {
  licensePolicyOutput, policyOfProductInput, setLicensePolicyInput, type LicensePolicy, type PolicyOfProductInput, type SetLicensePolicyInput,
} from './set-license-policy.contract.ts';
export { changeStandingInput, changeStandingOutput, type ChangeStandingInput, type ChangeStandingOutput } from './suspend-license.contract.ts';
export {
  publicLicense, validateLicenseInput, validateLicenseOutput, type PublicLicense, type ValidateLicenseInput, type ValidateLicenseOutput,
} from './validate-license.contract.ts';
export { licenseTermsOutput, type LicenseTermsOutput } from './license-terms.contract.ts';
export { VERDICT_CODES, type VerdictCode } from './verdict.contract.ts';
export { verdictDetail } from './verdict-detail.contract.ts';
