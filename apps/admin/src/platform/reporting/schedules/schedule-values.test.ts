import { scheduledReport } from '@entrepot/reporting/contract';
import { describe, expect, it } from 'vitest';
import { NEW_SCHEDULE, scheduleFromSearch, scheduleInput, scheduleValues } from './schedule-values.ts';

const tenantId = '0199f2a0-0000-4000-8000-000000000002';

describe('the form of a schedule', () => {
  it('holds what is stored and gives back the same', () => {
    for (const stored of [
      { name: 'Sales', report: 'revenue', cadence: 'weekly', recipients: ['a@example.com', 'b@example.com'], parameters: { by: 'country', currency: 'EUR', status: 'active' } },
      { name: 'Days', report: 'daily', cadence: 'daily', recipients: ['a@example.com'], parameters: { tenantId, currency: 'GBP' } },
      { name: 'Licenses', report: 'license-activity', cadence: 'monthly', recipients: ['a@example.com'], parameters: { tenantId } },
      { name: 'Cohorts', report: 'cohorts', cadence: 'monthly', recipients: ['a@example.com'], parameters: {} },
    ]) {
      expect(scheduleInput(scheduleValues(scheduledReport.parse(stored)))).toEqual(stored);
    }
  });

  it('takes recipients apart at lines, commas and blanks', () => {
    expect(scheduleInput({ ...NEW_SCHEDULE, recipients: ' a@example.com, b@example.com\n\nc@example.com; ' })).toMatchObject({
      recipients: ['a@example.com', 'b@example.com', 'c@example.com'],
    });
  });

  it('begins with the report that an address names, and with none for one that is unknown', () => {
    expect(scheduleFromSearch({ new: 'revenue', by: 'country', currency: 'EUR' })).toMatchObject({ report: 'revenue', by: 'country', currency: 'EUR', name: 'Revenue by country, EUR' });
    expect(scheduleFromSearch({ new: 'cohorts', tenant: tenantId })).toMatchObject({ report: 'cohorts', tenantId });
    expect(scheduleFromSearch({ new: 'toString' })).toBeUndefined();
    expect(scheduleFromSearch({})).toBeUndefined();
  });
});
