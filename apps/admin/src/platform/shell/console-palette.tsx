import { Dialog, SearchInput } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { address } from '../../app/address.ts';
import { trpc } from '../../app/trpc.ts';
import { FindingList } from '../../shell/palette/finding-list.tsx';
import type { FindingGroup } from '../../shell/palette/use-findings.ts';
import { platformPlaces } from '../places.ts';
import { useStaff } from '../staff.ts';

/** Jumps to a page or a tenant by a few letters. A combobox after the ARIA pattern. Finding tenants is recorded like any look at them. */
export function ConsolePalette({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const { may } = useStaff();
  const { history } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
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
  const groups: FindingGroup[] = [
    { title: 'Pages', findings: pages },
    { title: 'Tenants', findings: found },
  ].filter(({ findings }) => findings.length > 0);
  const all = groups.flatMap(({ findings }) => findings);
  const chosen = all[Math.min(at, all.length - 1)];
  const go = (href: string) => {
    onOpenChange(false);
    history.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen.href);
    }
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Search or jump to" initialFocus={field}>
      <div
        className="flex flex-col gap-3 pt-1"
        ref={(place) => {
          field.current = place?.querySelector('input') ?? null;
        }}
      >
        <SearchInput
          label="Search or jump to"
          placeholder="A page or a tenant"
          value={text}
          onValueChange={(value) => {
            setText(value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="palette-findings"
          aria-activedescendant={chosen === undefined ? undefined : `finding-${chosen.id}`}
          aria-autocomplete="list"
        />
        <div className="max-h-[50dvh] min-h-60 overflow-y-auto">
          <FindingList groups={groups} chosenId={chosen?.id} onChoose={go} label="Search or jump to" />
          <p role="status" className={all.length > 0 ? 'sr-only' : 'px-2 py-6 text-center text-muted'}>
            {all.length > 0 ? `${all.length} results` : tenants.isFetching ? 'Searching' : `Nothing found for “${text}”.`}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
