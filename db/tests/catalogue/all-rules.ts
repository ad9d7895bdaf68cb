import { historyIsAppendOnly, partitionsCarryNoGrants } from './append-only.ts';
import { columnTypesAreAgreed, statesAreChecked } from './column-types.ts';
import { everythingSaysWhatItIsFor } from './comments.ts';
import { buyersStayInTheirCompany, childrenShareTheirParentsCompany, personalRowsHoldTheirPerson } from './company-walls.ts';
import { contextFunctionsAreStrict } from './context-functions.ts';
import { definerFunctionsAreListed, definerOwnersHaveOneNeed, functionsAreSql, functionsPinTheirSearchPath } from './definer-functions.ts';
import { everyTableIsFenced } from './fence.ts';
import { keysMakeThemselves, nothingCountsUp } from './generated-keys.ts';
import { loginsHaveNothingOfTheirOwn, nothingIsGrantedToPublic, onlyReadingAndWritingIsGranted } from './grants.ts';
import { indexesLeadWithTheTenant, indexOperatorsAreLeakproof } from './indexes.ts';
import { foreignKeysBeginWithTheTenant, uniqueKeysBeginWithTheTenant } from './keys.ts';
import { grantsAndPoliciesMeet, policiesAreOnePerRole } from './permissive-policies.ts';
import { everythingBelongsToTheOwner, membershipsAreAsListed, rolesAreAsListed } from './roles.ts';
import { rowSecurityIsForced } from './row-security.ts';
import type { Rule } from './rule.ts';
import { foreignKeysPointLeft, schemasApartAreClosed, schemasHaveKnownNames } from './schemas.ts';
import { secretsHaveNamedReaders } from './secret-columns.ts';
import { loginsDoNotShowTheirStatements, textDoesNotRun } from './server-doors.ts';
import { everyTableNamesItsTenant } from './tenant-columns.ts';
import { viewsLookAsTheirReader } from './views.ts';

/** Every rule that the catalogue can be held against, in the order of db/CONVENTIONS.md. */
export const allRules: readonly Rule[] = [
  rolesAreAsListed, membershipsAreAsListed, everythingBelongsToTheOwner,
  rowSecurityIsForced,
  everyTableNamesItsTenant, nothingCountsUp, keysMakeThemselves,
  everyTableIsFenced, contextFunctionsAreStrict, policiesAreOnePerRole, grantsAndPoliciesMeet,
  buyersStayInTheirCompany, personalRowsHoldTheirPerson, childrenShareTheirParentsCompany,
  nothingIsGrantedToPublic, onlyReadingAndWritingIsGranted, loginsHaveNothingOfTheirOwn, secretsHaveNamedReaders,
  uniqueKeysBeginWithTheTenant, foreignKeysBeginWithTheTenant, foreignKeysPointLeft,
  indexesLeadWithTheTenant,
  indexOperatorsAreLeakproof, columnTypesAreAgreed, statesAreChecked,
  viewsLookAsTheirReader,
  definerFunctionsAreListed, functionsPinTheirSearchPath, functionsAreSql, definerOwnersHaveOneNeed,
  textDoesNotRun, loginsDoNotShowTheirStatements,
  historyIsAppendOnly, partitionsCarryNoGrants,
  schemasHaveKnownNames, schemasApartAreClosed,
  everythingSaysWhatItIsFor,
];
