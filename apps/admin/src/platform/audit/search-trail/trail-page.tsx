import { Button, Field, ListBar, PageHead, SearchInput, Select, TextInput } from '@entrepot/ui';
import { getRouteApi } from '@tanstack/react-router';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { useStaffActWords } from '../staff-act-words.ts';
import { TrailTable } from '../trail-table.tsx';
import { TrailsState } from './trails-state.tsx';

const route = getRouteApi('/platform/trail');
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f-]{36}$/i;

/** What happened on the whole platform, newest first, and whether anybody has tampered with the record of it. */
export function TrailPage() {
  usePageTitle('Audit trail');
  const words = useStaffActWords();
  const search = route.useSearch();
  const url = useListUrl('/trail', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const { action, tenant, from, to, cursor } = search;
  const label = search.search !== undefined && search.search.length >= 3 ? search.search : undefined;
  const day = (value: string | undefined) => (value !== undefined && DAY.test(value) ? value : undefined);
  return (
    <>
      <PageHead title="Audit trail" summary="Every act in every tenant. Searching is an act too, and is recorded." />
      <TrailsState />
      <ListBar
        search={
          <SearchInput label="Search the trail" placeholder="Person, order or name" value={text} onValueChange={setText} />
        }
        filters={
          <>
            <Field label="Action" hideLabel>
              <Select
                value={action ?? ''}
                onValueChange={(value) => url.change({ action: value || undefined })}
                options={[{ value: '', label: 'Every act' }, ...ACTIONS.map((value) => ({ value, label: words.act(value) }))]}
              />
            </Field>
            <Field label="From" hideLabel>
              <TextInput
                type="date"
                aria-label="From"
                value={day(from) ?? ''}
                max={day(to)}
                onChange={(event) => url.change({ from: event.target.value || undefined })}
              />
            </Field>
            <Field label="To" hideLabel>
              <TextInput
                type="date"
                aria-label="To"
                value={day(to) ?? ''}
                min={day(from)}
                onChange={(event) => url.change({ to: event.target.value || undefined })}
              />
            </Field>
            {tenant !== undefined && (
              <Button size="small" onClick={() => url.change({ tenant: undefined })}>
                All tenants
              </Button>
            )}
          </>
        }
      />
      <TrailTable
        withTenant
        cursor={cursor}
        url={url}
        filter={{
          ...(action !== undefined && { action }),
          ...(label !== undefined && { label }),
          ...(tenant !== undefined && UUID.test(tenant) && { tenantId: tenant }),
          ...(day(from) !== undefined && { from: `${from}T00:00:00.000Z` }),
          ...(day(to) !== undefined && { to: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString() }),
        }}
      />
    </>
  );
}

/** Acts that people look for most. */
const ACTIONS = [
  'tenant.inspect',
  'tenant.read-as-inspector',
  'tenant.suspend',
  'tenant.resume',
  'tenant.create',
  'plan.assign',
  'feature.set',
  'user.disable',
  'user.enable',
  'user.invite',
  'session.start',
  'sign-in.refuse',
  'factor.lock',
  'report.read',
  'report.drill-down',
  'audit.search',
  'license.suspend',
  'order.cancel',
] as const;
