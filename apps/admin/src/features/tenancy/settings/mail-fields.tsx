import { Field, FieldGroup, TextInput, useMessages } from '@entrepot/ui';
import type { SettingsDraft } from './settings-draft.ts';
import { settingsTexts } from './settings-texts.ts';

/** Who the tenant's e-mails come from. */
export function MailFields({ draft: { values, errors, set } }: { readonly draft: SettingsDraft }) {
  const t = useMessages(settingsTexts);
  return (
    <FieldGroup title={t('mail')} purpose={t('mailPurpose')}>
      <Field label={t('sender')} help={t('senderHelp')} error={errors['senderAddress']} optional>
        <TextInput
          type="email"
          value={values.senderAddress}
          autoComplete="off"
          onChange={(event) => set('senderAddress', event.target.value)}
        />
      </Field>
    </FieldGroup>
  );
}
