import { uuidv7 } from '@entrepot/kernel';
import type { BuyerActor, MemberActor } from '@entrepot/postgres';
import { openTestbed } from '@entrepot/testbed';
import { expect, test } from 'vitest';
import { createCompanyInput } from './company.contract.ts';
import { createCompany } from './create-company.ts';
import { ownCompany } from './own-company.ts';

test('a buyer sees its own company and its terms, and no other company, whatever it names', async () => {
  const { doors, createTenant } = await openTestbed();
  const { tenantId } = await createTenant();
  const team: MemberActor = { kind: 'member', tenantId, userId: uuidv7(), requestId: 'test-own-company' };
  const company = (name: string, paymentTermsDays: number) =>
    doors.transact(team, (tx) => createCompany(tx, team, createCompanyInput.parse({ name, paymentTermsDays })));
  const [own, other] = [await company('Own', 14), await company('Other', 60)];
  const buyer: BuyerActor = { kind: 'buyer', tenantId, companyId: own.companyId, userId: uuidv7(), requestId: 'test-own-company' };
  expect(await ownCompany(doors.reader(buyer), buyer, {})).toEqual({ companyId: own.companyId, name: 'Own', country: '', paymentTermsDays: 14, status: 'active' });
  await expect(ownCompany(doors.reader(buyer), { ...buyer, companyId: other.companyId }, {})).rejects.toMatchObject({ code: 'company.unknown' });
});
