import { expect, it } from 'vitest';
import { groupName } from './group-name.ts';

it.each([
  ['month', '2011-01', '2011-01', 'January 2011'],
  ['productKind', 'licensed', 'licensed', 'Licenses'],
  ['productKind', 'goods', 'goods', 'Goods'],
  ['country', '', '', 'No country named'],
  ['country', 'AT', 'AT', 'Austria'],
  ['country', 'EIRE', 'EIRE', 'EIRE'],
  ['tenant', '0199', 'Nordwind', 'Nordwind'],
  ['currency', 'EUR', 'EUR', 'EUR'],
] as const)('a group of %s with the key “%s” has a name for people', (by, key, label, name) => {
  expect(groupName(by, key, label, 'en-GB')).toBe(name);
});
