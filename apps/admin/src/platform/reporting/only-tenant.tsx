import { Button } from '@entrepot/ui';
import { X } from 'lucide-react';
import { useTenantNames } from '../tenancy/use-tenant-names.ts';

/** Says that a report is of one tenant, and leads back to all of them. */
export function OnlyTenant({ tenantId, onClear }: { readonly tenantId: string | undefined; readonly onClear: () => void }) {
  const nameOf = useTenantNames(tenantId === undefined ? [] : [tenantId]);
  if (tenantId === undefined) return null;
  return (
    <div className="flex min-h-control max-w-full min-w-0 items-center">
      <Button size="small" className="min-w-0 shrink" onClick={onClear}>
        <span className="truncate">Only {nameOf(tenantId)}</span>
        <X size={14} aria-hidden />
        <span className="sr-only">Show all tenants</span>
      </Button>
    </div>
  );
}
