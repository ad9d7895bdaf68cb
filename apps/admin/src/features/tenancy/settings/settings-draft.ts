import type { Draft } from '../../../forms/use-draft.ts';

/** The settings while somebody edits them. */
export type SettingsDraft = Draft<{
  name: string;
  trade: string;
  locale: string;
  timeZone: string;
  accentColor: string;
  senderAddress: string;
}>;
