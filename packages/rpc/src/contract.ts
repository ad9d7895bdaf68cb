export { line, moneySchema, pageInput, paragraph, uuidSchema } from './schemas.ts';
export { PERMISSIONS, type Permission } from './permissions.ts';
export type { RpcErrorData } from './error-data.ts';
