import { mailReport } from '@entrepot/messaging';
import type { Doors, StaffDoor, WorkerActor } from '@entrepot/postgres';
import { platformSettings } from '@entrepot/tenancy';
import { administratorsAcrossTenants } from './administrators.queries.ts';
import { nightlySections } from './report-letter.ts';
import { addDays } from './report-range.ts';
import { looked } from './staff-looks.ts';

/**
 * Mails the figures of the day that ended last, once to each recipient of the platform's settings; where nobody is named, to every
 * active administrator.
 * @param day `YYYY-MM-DD`, UTC
 * @returns how many mails were asked for now
 */
export async function mailTheNight(doors: Doors, staffDoor: StaffDoor, actor: WorkerActor, day: string, signal: AbortSignal): Promise<number> {
  const { nightlyReportRecipients } = await doors.transact(actor, (tx) => platformSettings(tx), { signal });
  const { sections, administrators } = await staffDoor.look({ ...looked('Nightly report', { from: day, to: day }), actor, signal }, async (staff) => ({
    sections: await nightlySections(staff, actor, day, addDays(day, -7)),
    administrators: nightlyReportRecipients.length > 0 ? [] : await staff.all(administratorsAcrossTenants()),
  }));
  const recipients = nightlyReportRecipients.length > 0 ? nightlyReportRecipients : administrators.map(({ email }) => email);
  const letter = { title: `The platform on ${day}`, intro: 'What tenants sold and devices asked, by UTC days. Amounts of two currencies are never added.', sections };
  return doors.transact(actor, async (tx) => {
    let asked = 0;
    for (const toAddress of new Set(recipients.map((address) => address.toLowerCase()))) {
      if (await mailReport(tx, actor, { dedupeKey: `nightly-report:${day}:${toAddress}`.slice(0, 200), toAddress, letter })) asked += 1;
    }
    return asked;
  }, { signal });
}
