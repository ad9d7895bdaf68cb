import { record } from '@entrepot/audit';
import type { OperatorActor, Reader, Tx } from '@entrepot/postgres';
import { platformSettingsSchema, type PlatformSettings } from './platform-settings.contract.ts';
import { selectPlatformSettings, upsertPlatformSetting } from './platform-settings.queries.ts';

const KEYS = {
  nightlyReportRecipients: 'nightly-report.recipients', supportEmail: 'support.email', announcement: 'announcement.text',
} as const satisfies Readonly<Record<keyof PlatformSettings, string>>;
const NAMES = Object.keys(KEYS) as (keyof PlatformSettings)[];
const DEFAULTS: PlatformSettings = { nightlyReportRecipients: [], supportEmail: '', announcement: '' };

/** The platform's settings; what was never set, or cannot be read any more, has its default. @param reader in the platform's tenant */
export async function platformSettings(reader: Reader): Promise<PlatformSettings> {
  const rows = await reader.all(selectPlatformSettings(reader.tenantId));
  const stored = Object.fromEntries(NAMES.flatMap((name) => {
    const row = rows.find(({ key }) => key === KEYS[name]);
    const value = row && platformSettingsSchema.shape[name].safeParse(row.value);
    return value?.success ? [[name, value.data]] : [];
  }));
  return { ...DEFAULTS, ...stored };
}

/** Changes the platform's settings; only what differs is written and recorded. */
export async function updatePlatformSettings(tx: Tx, actor: OperatorActor, input: PlatformSettings): Promise<PlatformSettings> {
  const before = await platformSettings(tx);
  const changed = NAMES.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(input[name]));
  for (const name of changed) await tx.run(upsertPlatformSetting(tx.tenantId, KEYS[name], input[name], tx.at));
  if (changed.length > 0) {
    await record(tx, actor, {
      action: 'platform.configure', objectType: 'tenant', objectId: tx.tenantId, objectLabel: 'Platform settings',
      before: Object.fromEntries(changed.map((name) => [name, before[name]])), after: Object.fromEntries(changed.map((name) => [name, input[name]])),
    });
  }
  return input;
}
