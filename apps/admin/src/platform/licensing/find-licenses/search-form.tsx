import { findAcrossTenantsInput } from '@entrepot/licensing/contract';
import { Button, Field, TextInput } from '@entrepot/ui';
import { Search } from 'lucide-react';
import { DraftForm } from '../../../forms/draft-form.tsx';
import { useDraft } from '../../../forms/use-draft.ts';

/** One e-mail address. It searches when asked to and not while somebody types: each search is recorded. */
export function SearchForm({ asked, busy, onSearch }: { readonly asked: string; readonly busy: boolean; readonly onSearch: (email: string) => void }) {
  const draft = useDraft({ email: asked });
  return (
    <DraftForm
      errors={draft.errors}
      className="flex flex-wrap items-start gap-3"
      onSubmit={() => {
        const input = draft.check(findAcrossTenantsInput, { email: draft.values.email.trim() });
        if (input) onSearch(input.email);
      }}
    >
      <div className="w-full sm:w-96">
        <Field label="E-mail address" hideLabel error={draft.errors['email']}>
          <TextInput
            type="email"
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            placeholder="Whole e-mail address"
            value={draft.values.email}
            onChange={(event) => draft.set('email', event.target.value)}
          />
        </Field>
      </div>
      <Button type="submit" kind="primary" busy={busy} icon={<Search size={16} aria-hidden />}>
        Find licenses
      </Button>
    </DraftForm>
  );
}
