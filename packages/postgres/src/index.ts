export { roleOf, userIdOf } from './actor.ts';
export type {
  Actor, ActorKind, ActorRole, BuyerActor, DeviceActor, GateActor, MemberActor, OperatorActor, Role, ShopperActor, VisitorActor, WorkerActor,
} from './actor.ts';
export { refuseUnsafeRole, refuseUnsafeStaffRole } from './boot-check.ts';
export type { RoleReport } from './boot-check.ts';
export { compileOnce, type Slots, type Slotted } from './compile-once.ts';
export { openDoors } from './doors.ts';
export type { Doors, DoorsGauge, ReadOptions, RouteKind } from './doors.ts';
export { DatabaseFault } from './errors.ts';
export type { FaultCode } from './errors.ts';
export type { Door, DoorsObserver, SeenStatement, SeenTransaction } from './observer.ts';
export { query } from './query.ts';
export type { Compilable, Statement } from './query.ts';
export type { Reader } from './reader.ts';
export { DEFAULT_LANE_DEPTH, throughPooler } from './settings.ts';
export type { DoorsOptions, Timeouts } from './settings.ts';
export { openStaffDoor } from './staff-door.ts';
export type { StaffDoor, StaffDoorOptions, StaffLook, StaffReader } from './staff-door.ts';
export type { TransactOptions } from './transact.ts';
export type { Tx } from './tx.ts';
export type { DB } from '../generated/db.ts';
