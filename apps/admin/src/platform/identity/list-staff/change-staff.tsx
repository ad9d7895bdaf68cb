import { changeStaffRoleInput } from '@entrepot/identity/contract';
import { ConfirmDialog, RadioGroup, toast } from '@entrepot/ui';
import { useState } from 'react';
import { type Outputs, trpc } from '../../../app/trpc.ts';
import { useFailureText } from '../../../forms/failure-text.tsx';
import { roleOptions } from './role-choice.ts';

type Person = Outputs['identity']['listStaff']['people'][number];

/** What is about to be done to whom. */
export interface StaffStep {
  readonly kind: 'role' | 'disable' | 'enable';
  readonly person: Person;
}

/** Changes somebody's role, shuts somebody out, or lets somebody in again. */
export function ChangeStaff({ step, onClose }: { readonly step: StaffStep | undefined; readonly onClose: () => void }) {
  return step ? <Changing key={step.person.userId + step.kind} step={step} onClose={onClose} /> : null;
}

const WORDS = {
  role: { title: 'Change the role of', confirm: 'Change role', done: 'has another role' },
  disable: { title: 'Disable', confirm: 'Disable person', done: 'is disabled' },
  enable: { title: 'Enable', confirm: 'Enable person', done: 'is enabled' },
} as const;

function Changing({ step: { kind, person }, onClose }: { readonly step: StaffStep; readonly onClose: () => void }) {
  const failureText = useFailureText();
  const tools = trpc.useUtils();
  const [role, setRole] = useState<string>(person.role);
  const { userId, name } = person;
  const options = {
    onSuccess: async () => {
      toast(`${name} ${WORDS[kind].done}`);
      onClose();
      await tools.identity.listStaff.invalidate();
    },
  };
  const change = trpc.identity.changeStaffRole.useMutation(options);
  const disable = trpc.identity.disableStaff.useMutation(options);
  const enable = trpc.identity.enableStaff.useMutation(options);
  const current = { role: change, disable, enable }[kind];
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`${WORDS[kind].title} ${name}`}
      confirmLabel={WORDS[kind].confirm}
      danger={kind === 'disable'}
      busy={current.isPending}
      error={failureText(current.error)}
      onConfirm={() => {
        if (kind === 'disable') return disable.mutate({ userId });
        if (kind === 'enable') return enable.mutate({ userId });
        const input = changeStaffRoleInput.safeParse({ userId, role });
        if (input.success) change.mutate(input.data);
      }}
    >
      {kind === 'role' && <RadioGroup label="Role" options={[...roleOptions]} value={role} onValueChange={setRole} />}
      {kind === 'disable' && <p>Their sessions, and what they are looking into, end with their next request.</p>}
      {kind === 'enable' && <p>They can sign in again with the password and the authenticator they have.</p>}
    </ConfirmDialog>
  );
}
