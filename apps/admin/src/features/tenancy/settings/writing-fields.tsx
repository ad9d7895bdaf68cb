import { Field, FieldGroup, formatDate, formatMoney, Select, TextInput, useLocale, useMessages } from '@entrepot/ui';
import { useState } from 'react';
import type { SettingsDraft } from './settings-draft.ts';
import { settingsTexts } from './settings-texts.ts';

const locales = [
  'en-GB',
  'en-US',
  'en-IE',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'it-IT',
  'es-ES',
  'nl-NL',
  'sv-SE',
  'da-DK',
  'nb-NO',
  'fi-FI',
  'pl-PL',
  'pt-PT',
  'cs-CZ',
  'ja-JP',
];

/** Language, region and clock, with a sample of what they do. */
export function WritingFields({ draft: { values, errors, set }, currency }: { readonly draft: SettingsDraft; readonly currency: string }) {
  const t = useMessages(settingsTexts);
  const { locale: own } = useLocale();
  const [now] = useState(() => new Date());
  const names = new Intl.DisplayNames([own], { type: 'language' });
  const shown = (locales.includes(values.locale) ? locales : [values.locale, ...locales]).map((value) => ({
    value,
    label: `${names.of(value) ?? value} (${value})`,
  }));
  const zones = [...new Set([values.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .toSorted()
    .map((value) => ({ value, label: value.replaceAll('_', ' ') }));
  const sample = t('sample', {
    money: formatMoney({ amountMinor: 123_456_789, currency }, values.locale),
    date: formatDate(now, values.locale, values.timeZone),
  });
  return (
    <FieldGroup title={t('writing')} purpose={t('writingPurpose')}>
      <Field label={t('locale')} help={sample} error={errors['locale']} required>
        <Select
          value={values.locale}
          onValueChange={(value) => set('locale', value)}
          options={shown.toSorted((one, other) => one.label.localeCompare(other.label, own))}
        />
      </Field>
      <Field label={t('timeZone')} error={errors['timeZone']} required>
        <Select value={values.timeZone} onValueChange={(value) => set('timeZone', value)} options={zones} />
      </Field>
      <Field label={t('currency')}>
        <TextInput readOnly value={currency} />
      </Field>
    </FieldGroup>
  );
}
