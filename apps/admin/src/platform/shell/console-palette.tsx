import { useEffect, useState } from 'react';
import { address } from '../../app/address.ts';
import { trpc } from '../../app/trpc.ts';
import { PaletteDialog } from '../../shell/palette/palette-dialog.tsx';
import { platformPlaces } from '../places.ts';
import { useStaff } from '../staff.ts';

/** Jumps to a page or a tenant by a few letters. Finding tenants is recorded like any look at them. */
export function ConsolePalette({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const { may } = useStaff();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), 250);
    return () => window.clearTimeout(timer);
  }, [text]);
  const tenants = trpc.tenancy.searchTenants.useQuery({ text: asked, limit: 6 }, { enabled: may('tenant.read') && asked.length > 1 });
  const pages = platformPlaces
    .filter(({ permission, title }) => may(permission) && title.toLowerCase().includes(text.trim().toLowerCase()))
    .map(({ title, path }) => ({ id: path.slice(1), label: title, href: address(path) }));
  const found = (asked.length > 1 ? (tenants.data?.tenants ?? []) : []).map(({ tenantId, name, slug }) => ({
    id: tenantId,
    label: name,
    detail: slug,
    href: address(`/tenants/${tenantId}`),
  }));
  const count = pages.length + found.length;
  const nothing = tenants.isFetching || asked !== text.trim() ? 'Searching' : `Nothing found for “${text}”.`;
  return (
    <PaletteDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Search or jump to"
      placeholder="A page or a tenant"
      hint="Arrow keys choose, Enter opens, Escape closes."
      text={text}
      onTextChange={setText}
      groups={[
        { title: 'Pages', findings: pages },
        { title: 'Tenants', findings: found },
      ].filter(({ findings }) => findings.length > 0)}
      status={count === 0 ? nothing : `${count} ${count === 1 ? 'result' : 'results'}`}
      statusShown={count === 0}
    />
  );
}
