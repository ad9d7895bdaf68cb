export { openTestbed, type Testbed } from './open-testbed.ts';
export type { NewTenant, TestTenant } from './create-tenant.ts';
export { createTenant } from './create-tenant.ts';
export { buyerOf, createCompany, memberOf, visitorOf } from './people.ts';
export { HttpClient, type HttpAnswer, type HttpQuestion, type RpcAnswer } from './http-client.ts';
export { openTestStaffDoor, staffOf, type TestStaffDoor } from './staff.ts';
