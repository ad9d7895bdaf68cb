import type { Permission } from '@entrepot/rpc/contract';
import { createContext, useContext } from 'react';

/** Who works here, and what the role allows. What is shown follows it; what is done is decided by the server. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly may: (permission: Permission) => boolean;
}

export const MemberContext = createContext<Member | undefined>(undefined);

/** @throws outside the signed-in part of the app */
export function useMember(): Member {
  const member = useContext(MemberContext);
  if (!member) throw new Error('no member above this component');
  return member;
}
