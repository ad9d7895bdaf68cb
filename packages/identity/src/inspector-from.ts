import type { InspectorPrincipal, StaffPrincipal } from '@entrepot/rpc';
import { INSPECTING } from './roles.ts';

interface InspectionRow {
  readonly inspectionId: string;
  readonly staffId: string;
  readonly reason: string;
  readonly endsAt: Date;
  readonly endedAt: Date | null;
}

/**
 * What a found inspection is worth in the hands of this member of staff at this moment.
 * @returns undefined when it is over, somebody else's, or no longer permitted by the role
 */
export function inspectorFrom(row: InspectionRow, staff: StaffPrincipal, at: Date): InspectorPrincipal | undefined {
  const { userId, name, email, permissions } = staff;
  if (row.staffId !== userId || row.endedAt !== null || row.endsAt <= at || !permissions.has('tenant.inspect')) return undefined;
  const { inspectionId, reason, endsAt } = row;
  return { kind: 'inspector', userId, name, email, inspectionId, reason, endsAt, permissions: INSPECTING };
}
