import { Button, Field, FilterChips, Select, TextInput, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { knownActs, useActWords } from '../act-words.ts';
import { auditTexts } from './audit-texts.ts';

type Filters = Partial<Record<'action' | 'objectType' | 'objectId' | 'actorId' | 'from' | 'to', string | undefined>>;
const kinds = ['company', 'license', 'order', 'product', 'user', 'tenant', 'price-list', 'import', 'trail'] as const;

/** Act, object, days; a chosen person or thing shows as a chip that can be taken off. */
export function AuditFilters({ search, onChange }: { readonly search: Filters; readonly onChange: (changes: Filters) => void }) {
  const t = useMessages(auditTexts);
  const shared = useMessages(sharedTexts);
  const { act } = useActWords();
  const chosen = [...(search.objectId ? ['objectId'] : []), ...(search.actorId ? ['actorId'] : [])];
  const acts = knownActs
    .map((value) => ({ value, label: `${act(value)} (${value})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const { action, objectType, objectId, actorId, from, to } = search;
  const any = [action, objectType, objectId, actorId, from, to].some((value) => value !== undefined);
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Field label={t('what')}>
          <Select
            value={search.action ?? 'any'}
            onValueChange={(value) => onChange({ action: value === 'any' ? undefined : value })}
            options={[{ value: 'any', label: t('anyAct') }, ...acts]}
          />
        </Field>
        <Field label={t('object')}>
          <Select
            value={search.objectType ?? 'any'}
            onValueChange={(value) => onChange({ objectType: value === 'any' ? undefined : value, objectId: undefined })}
            options={[{ value: 'any', label: t('anyObject') }, ...kinds.map((value) => ({ value, label: t(value) }))]}
          />
        </Field>
        <Field label={t('from')}>
          <TextInput
            type="date"
            value={search.from ?? ''}
            max={search.to}
            onChange={(event) => onChange({ from: event.target.value || undefined })}
          />
        </Field>
        <Field label={t('to')}>
          <TextInput
            type="date"
            value={search.to ?? ''}
            min={search.from}
            onChange={(event) => onChange({ to: event.target.value || undefined })}
          />
        </Field>
      </div>
      {any && (
        <div className="flex flex-wrap items-center gap-2">
          {chosen.length > 0 && (
            <FilterChips
              label={t('object')}
              active={chosen}
              onChange={(left) => onChange(Object.fromEntries(chosen.filter((id) => !left.includes(id)).map((id) => [id, undefined])))}
              chips={chosen.map((id) => ({ id, label: id === 'objectId' ? t('oneObject') : t('onePerson') }))}
            />
          )}
          <Button
            kind="quiet"
            size="small"
            onClick={() =>
              onChange({
                action: undefined,
                objectType: undefined,
                objectId: undefined,
                actorId: undefined,
                from: undefined,
                to: undefined,
              })
            }
          >
            {shared('clearFilters')}
          </Button>
        </div>
      )}
    </div>
  );
}
