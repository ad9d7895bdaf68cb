import { expect, test } from 'vitest';
import { renewalOf, type RenewalFacts } from './renewal.ts';

const facts = (changes: Partial<RenewalFacts>): RenewalFacts => ({
  status: 'active', expiresAt: new Date('2021-07-19T10:30:00Z'), expiredAt: null, firstActivatedAt: null, expiryBasis: 'creation', whenExpired: 'revoke',
  durationDays: 31, ...changes,
});
const early = new Date('2021-07-01T00:00:00Z');
const late = new Date('2024-01-21T08:00:00Z');
const code = (changes: Partial<RenewalFacts>) => {
  const renewal = renewalOf(facts(changes), early);
  return 'refused' in renewal ? renewal.refused.code : renewal.until.toISOString();
};

test('a term begins where the last one ends: 31 days from 2021-07-19 end on 2021-08-19, at the same hour', () => {
  expect(renewalOf(facts({}), early)).toEqual({ until: new Date('2021-08-19T10:30:00Z') });
});

test('once that has passed it begins now: 31 days from 2024-01-21 end on 2024-02-21', () => {
  expect(renewalOf(facts({ expiredAt: new Date('2021-07-19T10:45:00Z') }), late)).toEqual({ until: new Date('2024-02-21T08:00:00Z') });
  expect(renewalOf(facts({}), late), 'whether or not the job has noted it').toEqual({ until: new Date('2024-02-21T08:00:00Z') });
});

test('a suspended license has a next term, and so has one that its expiry revoked; one that a person revoked has none', () => {
  expect(code({ status: 'suspended' })).toBe('2021-08-19T10:30:00.000Z');
  expect(code({ status: 'revoked', expiredAt: new Date('2021-07-19T10:45:00Z') })).toBe('2021-08-19T10:30:00.000Z');
  expect(code({ status: 'revoked' })).toBe('license.revoked');
  expect(code({ status: 'revoked', expiredAt: new Date('2021-07-19T10:45:00Z'), whenExpired: 'restrict' })).toBe('license.revoked');
});

test('without an end, a beginning or a duration there is nothing to renew, and the refusal says which', () => {
  expect(code({ expiresAt: null, durationDays: null })).toBe('license.perpetual');
  expect(code({ expiresAt: null }), 'issued before the policy had a duration').toBe('license.perpetual');
  expect(code({ expiresAt: null, expiryBasis: 'first-activation' })).toBe('license.not-running');
  expect(code({ durationDays: null })).toBe('license.no-term');
  expect(code({ expiresAt: new Date('9999-12-31T00:00:00Z') })).toBe('license.renewed-too-far');
});
