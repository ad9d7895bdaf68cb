import { ListBar, PageHead, SearchInput } from '@entrepot/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../../app/trpc.ts';
import { useListUrl, useSearchText } from '../../../lists/use-list-url.ts';
import { usePageTitle } from '../../../shell/use-page-title.ts';
import { PeopleTable } from '../people-table.tsx';

const route = getRouteApi('/platform/find-people');

/** Finds people of every tenant by a part of their e-mail address. */
export function FindPeoplePage() {
  usePageTitle('Find people');
  const search = route.useSearch();
  const url = useListUrl('/find-people', search);
  const [text, setText] = useSearchText(search.search, (value) => url.change({ search: value }));
  const asked = search.search !== undefined && search.search.length >= 3 ? search.search : undefined;
  const query = trpc.identity.searchUsersAcrossTenants.useQuery(
    { email: asked, cursor: search.cursor },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <PageHead title="Find people" summary="The teams and the buyers of every tenant, by three characters or more of an e-mail address. Each search is recorded." />
      <ListBar
        search={
          <SearchInput
            label="Search people"
            placeholder="Part of an e-mail address"
            value={text}
            onValueChange={setText}
          />
        }
      />
      <PeopleTable
        withTenant
        rows={query.data?.users}
        query={query}
        url={url}
        nextCursor={query.data?.nextCursor}
        emptyTitle="Nobody yet"
        emptyText="People of every tenant stand here once there are tenants."
      />
    </>
  );
}
