import type { StaffPermission } from '@entrepot/rpc/contract';
import { createContext, useContext } from 'react';

/** Who of the platform's staff works here, and what the role allows. What is shown follows it; what is done is decided by the server. */
export interface Staff {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly may: (permission: StaffPermission) => boolean;
}

export const StaffContext = createContext<Staff | undefined>(undefined);

/** @throws outside the signed-in part of the console */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('no staff above this component');
  return staff;
}
