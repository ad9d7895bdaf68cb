import { z } from 'zod';
import type { Compose } from './compose-email.ts';
import { licensesExpiredAt, licensesRemindedAt } from './license-dates.queries.ts';
import { composeLicenseDates } from './license-dates.template.ts';
import { MailOverError } from './mail-over.ts';

/** An e-mail more than this long is a burden to everyone; the account shows the rest. */
const LICENSES_PER_MAIL = 100;
const dateParameters = z.object({ at: z.iso.datetime(), holderEmail: z.string() });

/** The licenses that one run found for one holder. @param kind what came of them */
export function composeLicenseDatesOf(kind: 'expired' | 'expiring'): Compose {
  return async (tx, parameters, sender, { storefrontUrl }) => {
    const { at, holderEmail } = dateParameters.parse(parameters);
    const found = kind === 'expired' ? licensesExpiredAt : licensesRemindedAt;
    const licenses = await tx.all(found(tx.tenantId, holderEmail, new Date(at), LICENSES_PER_MAIL));
    const total = Number(licenses[0]?.total ?? 0n);
    // Renewed, or reminded anew, before this was sent: what it would have told is no longer so.
    if (total === 0) throw new MailOverError('none of its licenses stands as it was told');
    return composeLicenseDates({ ...sender, kind, tenantName: sender.name, licenses, total, licensesUrl: `${storefrontUrl(sender.slug)}/licenses` });
  };
}
