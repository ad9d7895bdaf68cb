import { Field, FieldGroup, parseHexColor, TextInput, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { AccentPreview } from './accent-preview.tsx';
import type { SettingsDraft } from './settings-draft.ts';
import { settingsTexts } from './settings-texts.ts';

/** Name, trade and colour. */
export function BrandFields({ draft: { values, errors, set } }: { readonly draft: SettingsDraft }) {
  const t = useMessages(settingsTexts);
  const shared = useMessages(sharedTexts);
  const valid = parseHexColor(values.accentColor) !== undefined;
  return (
    <FieldGroup title={t('brand')} purpose={t('brandPurpose')}>
      <Field label={shared('name')} error={errors['name']} required>
        <TextInput value={values.name} autoComplete="organization" onChange={(event) => set('name', event.target.value)} />
      </Field>
      <Field label={t('trade')} help={t('tradeHelp')} error={errors['trade']} optional>
        <TextInput value={values.trade} onChange={(event) => set('trade', event.target.value)} />
      </Field>
      <Field label={t('accent')} help={t('accentHelp')} error={errors['accentColor'] && t('accentWrong')} required>
        <TextInput
          mono
          value={values.accentColor}
          spellCheck={false}
          autoComplete="off"
          maxLength={7}
          onChange={(event) => set('accentColor', event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <input
          type="color"
          aria-label={t('pick')}
          value={valid ? values.accentColor : '#000000'}
          className="h-control w-14 cursor-pointer rounded-field border border-line-strong bg-surface p-1"
          onChange={(event) => set('accentColor', event.target.value)}
        />
        <AccentPreview color={values.accentColor} label={t('preview')} words={t('placeOrder')} />
      </div>
    </FieldGroup>
  );
}
