import { TextInput } from '@entrepot/ui';
import { useEffect, useId, useState } from 'react';
import { trpc } from '../../../app/trpc.ts';

/** Narrows to a tenant by its name; the browser offers those that match what is typed. */
export function ChooseTenant({ onChoose }: { readonly onChoose: (tenantId: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), 250);
    return () => window.clearTimeout(timer);
  }, [text]);
  const query = trpc.tenancy.searchTenants.useQuery({ text: asked, limit: 10 }, { enabled: asked.length > 1, staleTime: 60_000 });
  const found = asked.length > 1 ? (query.data?.tenants ?? []) : [];
  const choose = (value: string) => {
    setText(value);
    const tenant = found.find(({ name }) => name === value);
    if (tenant) onChoose(tenant.tenantId);
  };
  return (
    <div className="w-full sm:w-60">
      <TextInput
        aria-label="Tenant"
        placeholder="Name of a tenant"
        list={id}
        value={text}
        autoComplete="off"
        onChange={(event) => choose(event.target.value)}
      />
      <datalist id={id}>{found.map(({ tenantId, name }) => <option key={tenantId} value={name} />)}</datalist>
    </div>
  );
}
