import type { MemberActor, Reader } from '@entrepot/postgres';
import { searchLicenses } from './search-licenses.ts';
import type { SearchLicensesOutput } from './search-licenses.contract.ts';
import type { FindByEmailInput } from './find-licenses-by-email.contract.ts';

/** What support asks first: which licenses does this person hold. The newest hundred. */
export async function findLicensesByEmail(reader: Reader, actor: MemberActor, { email }: FindByEmailInput): Promise<SearchLicensesOutput> {
  return searchLicenses(reader, actor, { text: email, limit: 100 });
}
