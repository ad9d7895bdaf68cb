import { Button, Field, FilterChips, Select, TextInput, useMessages } from '@entrepot/ui';
import { sharedTexts } from '../../../app/shared-texts.ts';
import { knownEvents, useEventWords } from '../event-words.ts';
import { eventListTexts } from './event-list-texts.ts';

/** The list's address; `tab` says that it is this list. */
export type EventSearch = Partial<Record<'tab' | 'type' | 'objectType' | 'objectId' | 'from' | 'to' | 'cursor', string | undefined>>;

const NONE = { type: undefined, objectType: undefined, objectId: undefined, from: undefined, to: undefined } satisfies EventSearch;

/** Event and days; a chosen thing shows as a chip that can be taken off. */
export function EventFilters({ search, onChange }: { readonly search: EventSearch; readonly onChange: (changes: EventSearch) => void }) {
  const t = useMessages(eventListTexts);
  const shared = useMessages(sharedTexts);
  const words = useEventWords();
  const { type, objectId, from, to } = search;
  const events = knownEvents
    .map((value) => ({ value, label: `${words(value)} (${value})` }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Field label={t('event')} className="col-span-2">
          <Select
            value={type ?? 'any'}
            onValueChange={(value) => onChange({ type: value === 'any' ? undefined : value })}
            options={[{ value: 'any', label: t('anyEvent') }, ...events]}
          />
        </Field>
        <Field label={t('from')}>
          <TextInput type="date" value={from ?? ''} max={to} onChange={(event) => onChange({ from: event.target.value || undefined })} />
        </Field>
        <Field label={t('to')}>
          <TextInput type="date" value={to ?? ''} min={from} onChange={(event) => onChange({ to: event.target.value || undefined })} />
        </Field>
      </div>
      {[type, objectId, from, to].some((value) => value !== undefined) && (
        <div className="flex flex-wrap items-center gap-2">
          {objectId !== undefined && (
            <FilterChips
              label={t('object')}
              active={['objectId']}
              onChange={() => onChange({ objectType: undefined, objectId: undefined })}
              chips={[{ id: 'objectId', label: t('oneObject') }]}
            />
          )}
          <Button kind="quiet" size="small" onClick={() => onChange(NONE)}>
            {shared('clearFilters')}
          </Button>
        </div>
      )}
    </div>
  );
}
