import { uuidv7 } from '@entrepot/kernel';
import type { MemberActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { companyPage } from './company-page.ts';
import { createCompanyInput, searchCompaniesInput } from './company.contract.ts';
import { createBuyer } from './create-buyer.ts';
import { createCompany } from './create-company.ts';
import { searchCompanies } from './search-companies.ts';

async function newTeam() {
  const { doors, superuser, createTenant } = await openTestbed();
  const { tenantId } = await createTenant();
  const actor: MemberActor = { kind: 'member', tenantId, userId: uuidv7(), requestId: 'test-companies' };
  const company = (name: string, externalReference?: string) =>
    doors.transact(actor, (tx) => createCompany(tx, actor, createCompanyInput.parse({ name, externalReference })));
  const search = (input: object) => searchCompanies(doors.reader(actor), actor, searchCompaniesInput.parse(input));
  return { doors, superuser, tenantId, actor, company, search };
}

test('companies are found by the beginning of their name in any case, page by page, none twice and none lost', async () => {
  const { company, search } = await newTeam();
  for (let n = 0; n < 7; n += 1) await company(`Zeta ${n % 3} Ltd`);
  await company('ÉTOILE SA');
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search({ search: 'zeta', limit: 2, ...cursor && { cursor } });
    seen.push(...page.companies.map(({ companyId }) => companyId));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
  expect((await search({ search: 'étoile' })).companies.map(({ name }) => name)).toEqual(['ÉTOILE SA']);
  expect((await search({ search: 'eta' })).companies).toEqual([]);
});

test('a reference belongs to one company of a tenant', async () => {
  const { company } = await newTeam();
  await company('One', 'C-17');
  await expect(company('Two', 'C-17')).rejects.toMatchObject({ kind: 'conflict', code: 'company.reference-taken' });
  const next = await newTeam();
  await expect(next.company('Elsewhere', 'C-17')).resolves.toBeDefined();
});

test('a company shows its people, and creating both is on record', async () => {
  const { doors, superuser, tenantId, actor, company } = await newTeam();
  const { companyId } = await company('One');
  const buyer = { companyId, email: 'bob@one.example', name: 'Bob', role: 'purchaser' } as const;
  const { userId } = await doors.transact(actor, (tx) => createBuyer(tx, actor, buyer));
  expect(await companyPage(doors.reader(actor), actor, { companyId })).toMatchObject({
    company: { name: 'One', paymentTermsDays: 30 }, buyers: [{ userId, name: 'Bob', role: 'purchaser', status: 'active' }],
  });
  await expect(doors.transact(actor, (tx) => createBuyer(tx, actor, { ...buyer, email: 'BOB@one.example' }))).rejects.toMatchObject({ code: 'user.email-taken' });
  expect(await superuser('select action from audit.records where tenant_id = $1 order by record_id', [tenantId]))
    .toEqual([{ action: 'company.create' }, { action: 'user.create' }]);
});

test('another tenant\'s company is as unknown as none', async () => {
  const { company, superuser } = await newTeam();
  const { companyId } = await company('One');
  expect(await superuser('select from customers.companies where company_id = $1', [companyId])).toHaveLength(1);
  const { doors, actor, search } = await newTeam();
  for (const id of [companyId, uuidv7()]) {
    await expect(companyPage(doors.reader(actor), actor, { companyId: id })).rejects.toMatchObject({ kind: 'not-found', code: 'company.unknown' });
    await expect(doors.transact(actor, (tx) => createBuyer(tx, actor, { companyId: id, email: 'x@y.example', name: 'X', role: 'viewer' })))
      .rejects.toMatchObject({ kind: 'not-found', code: 'company.unknown' });
  }
  expect((await search({})).companies).toEqual([]);
});
