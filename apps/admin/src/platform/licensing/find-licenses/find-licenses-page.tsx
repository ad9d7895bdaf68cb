import { PageHead } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../../app/trpc.ts';
import { useListUrl } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { FoundLicenses } from './found-licenses.tsx';
import { SearchForm } from './search-form.tsx';

const route = getRouteApi('/platform/find-licenses');

/** Finds the licenses of one e-mail address in every tenant. */
export function FindLicensesPage() {
  usePageTitle('Find licenses');
  const search = route.useSearch();
  const url = useListUrl('/find-licenses', search);
  const asked = search.search ?? '';
  const query = trpc.licensing.findLicensesAcrossTenants.useQuery(
    { email: asked, cursor: search.cursor },
    { enabled: asked !== '', placeholderData: keepPreviousData, staleTime: 60_000 },
  );
  return (
    <>
      <PageHead
        title="Find licenses"
        summary="The licenses of one e-mail address in every tenant. Each search is recorded in the audit trail."
      />
      <SearchForm key={asked} asked={asked} busy={query.isFetching} onSearch={(email) => url.change({ search: email })} />
      <FoundLicenses asked={asked} query={query} url={url} />
    </>
  );
}
