import { PLATFORM_TENANT_ID, uuidv7 } from '@entrepot/kernel';
import { openStaffDoor, type OperatorActor, type StaffDoor, type StaffLook } from '@entrepot/postgres';
import { openTestbed } from './open-testbed.ts';

/** One of the platform's staff, in the platform's own tenant. */
export const staffOf = (label = 'Grace Hopper'): OperatorActor =>
  ({ kind: 'operator', tenantId: PLATFORM_TENANT_ID, userId: uuidv7(), requestId: `test-${uuidv7()}`, label });

let opened: Promise<TestStaffDoor> | undefined;

/** The door of platform reports, which notes its looks instead of recording them. */
export interface TestStaffDoor extends StaffDoor {
  /** Every look so far, also those of other tests in this worker. */
  readonly looks: readonly StaffLook[];
}

/** This worker's way past row security, as platform staff have it; the same door at each call. Recording looks is the API's business. */
export async function openTestStaffDoor(): Promise<TestStaffDoor> {
  return (opened ??= open());
}

async function open(): Promise<TestStaffDoor> {
  const { urls } = await openTestbed();
  const looks: StaffLook[] = [];
  const door = openStaffDoor({ connectionString: urls.staff, record: async (look) => void looks.push(look) });
  return { ...door, looks };
}
