import { currencyExponent } from '@entrepot/kernel';
import { Field, FieldGroup, NumberInput, TextArea, TextInput, useLocale, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../app/shared-texts.ts';
import type { Draft } from '../../forms/use-draft.ts';
import { catalogTexts } from './catalog-texts.ts';
import type { ProductValues } from './product-values.ts';

/** What a person may say of a product; the same for a new one and an old one. */
export function ProductFields({
  draft: { values, errors, set },
  readOnly = false,
}: {
  readonly draft: Draft<ProductValues>;
  readonly readOnly?: boolean;
}) {
  const t = useMessages(catalogTexts);
  const shared = useMessages(sharedTexts);
  const { currency } = useLocale();
  return (
    <>
      <FieldGroup title={t('identity')} purpose={t('identityPurpose')}>
        <Field label={shared('name')} error={errors['name']} required>
          <TextInput value={values.name} readOnly={readOnly} autoComplete="off" onChange={(event) => set('name', event.target.value)} />
        </Field>
        <Field label={t('sku')} help={t('skuHelp')} error={errors['sku']} required>
          <TextInput
            mono
            value={values.sku}
            readOnly={readOnly}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => set('sku', event.target.value)}
          />
        </Field>
        <Field label={t('brand')} optional error={errors['brand']}>
          <TextInput value={values.brand} readOnly={readOnly} onChange={(event) => set('brand', event.target.value)} />
        </Field>
        <Field label={t('description')} optional error={errors['description']}>
          <TextArea rows={4} value={values.description} readOnly={readOnly} onChange={(event) => set('description', event.target.value)} />
        </Field>
      </FieldGroup>
      <FieldGroup title={t('selling')} purpose={t('sellingPurpose')}>
        <Field label={t('unit')} help={t('unitHelp')} error={errors['unit']} required>
          <TextInput value={values.unit} readOnly={readOnly} onChange={(event) => set('unit', event.target.value)} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('minimum')} error={errors['minimumQuantity']} required>
            <NumberInput value={values.minimumQuantity} readOnly={readOnly} onValueChange={(value) => set('minimumQuantity', value)} />
          </Field>
          <Field label={t('step')} help={t('stepHelp')} error={errors['quantityStep']} required>
            <NumberInput value={values.quantityStep} readOnly={readOnly} onValueChange={(value) => set('quantityStep', value)} />
          </Field>
        </div>
        <Field label={t('cost')} help={t('costHelp')} optional error={errors['costMinor']}>
          <NumberInput
            decimals={currencyExponent(currency)}
            unit={currency}
            value={values.cost}
            readOnly={readOnly}
            onValueChange={(value) => set('cost', value)}
          />
        </Field>
      </FieldGroup>
    </>
  );
}
