export { line, moneySchema, pageInput, paragraph, uuidSchema } from './schemas.ts';
export { PERMISSIONS, STAFF_PERMISSIONS, type Permission, type StaffPermission } from './permissions.ts';
export type { RpcErrorData } from './error-data.ts';
