import { Button, DateTime, ListBar } from '@entrepot/ui';
import { RefreshCw } from 'lucide-react';

/** When figures were read, and a way to read them again. They do not refresh by themselves: each look is recorded. */
export function AsOf({ at, query }: { readonly at: string | undefined; readonly query: { readonly isFetching: boolean; readonly refetch: () => unknown } }) {
  return (
    <ListBar
      filters={at === undefined ? <span /> : <p className="text-small text-muted">Read <DateTime value={at} /></p>}
      end={<Button size="small" busy={query.isFetching} icon={<RefreshCw size={14} aria-hidden />} onClick={() => void query.refetch()}>Refresh</Button>}
    />
  );
}
