import { recordLooksWith } from '@entrepot/audit';
import { openStaffDoor, refuseUnsafeStaffRole, type Doors, type DoorsOptions, type StaffDoor } from '@entrepot/postgres';

/**
 * Opens the way past row security for the platform's console, once its login has turned out to be able to read and nothing else.
 * @param connectionString DATABASE_STAFF_URL; without it there is no such way
 * @throws Error naming each breach of the login
 */
export async function openReportsDoor(
  doors: Doors, connectionString: string | undefined, options: Pick<DoorsOptions, 'onConnectionLost' | 'observer'> = {},
): Promise<StaffDoor | undefined> {
  if (connectionString === undefined) return undefined;
  await refuseUnsafeStaffRole(connectionString);
  return openStaffDoor({ connectionString, record: recordLooksWith(doors), ...options });
}
