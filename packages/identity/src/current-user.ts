import type { CurrentUser } from './current-user.contract.ts';
import { staffRoleSchema } from './staff.contract.ts';
import type { SignInDoor } from './sign-in-door.ts';

/** Who the browser is signed in as, for the app to draw itself; what someone may do is decided again at each procedure. */
export async function currentUser({ principal }: SignInDoor): Promise<CurrentUser> {
  switch (principal.kind) {
    case 'visitor': return { kind: 'anonymous' };
    case 'pending': return { kind: 'pending', name: principal.name, email: principal.email, need: principal.need };
    case 'buyer': {
      const { kind, name, email, role, companyId, companyName } = principal;
      return { kind, name, email, role, companyId, companyName };
    }
    case 'member': {
      const { kind, name, email, role, permissions } = principal;
      return { kind, name, email, role, permissions: [...permissions] };
    }
    case 'staff': {
      const { kind, name, email, role, permissions } = principal;
      return { kind, name, email, role: staffRoleSchema.parse(role), permissions: [...permissions] };
    }
    case 'inspector': {
      const { kind, name, email, reason, endsAt, permissions } = principal;
      return { kind, name, email, reason, endsAt: endsAt.toISOString(), permissions: [...permissions] };
    }
  }
}
