import { useState } from 'react';
import {
  Checkbox,
  Field,
  FieldGroup,
  NumberInput,
  OtpInput,
  PageHead,
  PasswordInput,
  QuantityStepper,
  RadioGroup,
  SaveBar,
  SearchInput,
  Select,
  TextArea,
  TextInput,
  ThemeToggle,
  toast,
} from '../../src/index.ts';
import { Frame } from './frame.tsx';

/** Every control, in a form as forms are. */
export function FieldsPage() {
  const [price, setPrice] = useState<number | undefined>(1234.5);
  const [code, setCode] = useState('491');
  const [quantity, setQuantity] = useState(24);
  const [search, setSearch] = useState('hex bolt');
  const [unit, setUnit] = useState<'pcs' | 'pack' | ''>('pcs');
  const [kind, setKind] = useState<'physical' | 'licensed'>('physical');
  return (
    <Frame current="fields">
      <PageHead title="Settings" summary="How products are sold, and how people sign in." />
      <form className="flex flex-col gap-8" onSubmit={(event) => event.preventDefault()}>
        <FieldGroup title="Product" purpose="What buyers see in the storefront.">
          <Field label="Name">
            <TextInput defaultValue="Hex bolt M8 x 40, stainless" />
          </Field>
          <Field label="SKU" help="Letters, digits and dashes. It cannot change once an order names it.">
            <TextInput mono defaultValue="HB-M8-040-A2" />
          </Field>
          <Field label="Description" optional>
            <TextArea placeholder="One or two sentences" />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Price" error="The price is below the cost of 1,300.00. Raise it, or change the cost first.">
              <NumberInput value={price} onValueChange={setPrice} decimals={2} unit="EUR" />
            </Field>
            <Field label="Sold by">
              <Select
                value={unit}
                onValueChange={setUnit}
                options={[
                  { value: 'pcs', label: 'Piece' },
                  { value: 'pack', label: 'Pack of 12' },
                ]}
              />
            </Field>
          </div>
          <RadioGroup
            label="Kind"
            value={kind}
            onValueChange={setKind}
            options={[
              { value: 'physical', label: 'Goods', help: 'Has stock and is shipped.' },
              { value: 'licensed', label: 'Licensed', help: 'A key is issued for each unit.' },
            ]}
          />
          <Checkbox label="Visible in the storefront" help="Hidden products can still be ordered by SKU." defaultChecked />
          <Field label="Internal id">
            <TextInput mono readOnly value="01939f2e-7a61-7c3b-9d54-2b8f6f0d1c11" />
          </Field>
          <Field label="Warehouse" help="Your role cannot change this.">
            <TextInput disabled value="Graz" />
          </Field>
        </FieldGroup>
        <FieldGroup title="Sign-in">
          <Field label="Password" help="At least 8 characters.">
            <PasswordInput autoComplete="new-password" defaultValue="correct horse battery" />
          </Field>
          <Field label="Code from your authenticator" error="This code was used already. Wait for the next one.">
            <OtpInput value={code} onValueChange={setCode} />
          </Field>
          <div className="flex flex-wrap items-center gap-4">
            <QuantityStepper
              label="Quantity of hex bolt"
              value={quantity}
              onValueChange={setQuantity}
              minimum={12}
              step={12}
              maximum={240}
            />
            <ThemeToggle />
          </div>
          <SearchInput label="Search products" value={search} onValueChange={setSearch} />
        </FieldGroup>
        <SaveBar
          changed
          onSave={() => toast('Settings saved')}
          onDiscard={() => toast.error('Nothing was saved. The server did not answer.')}
        />
      </form>
    </Frame>
  );
}
