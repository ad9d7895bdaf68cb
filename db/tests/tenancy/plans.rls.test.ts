import { describeWall } from '../wall/describe-wall.ts';
import { noRow } from '../wall/scope.ts';

// What is offered is the platform's: neither tenant here is its own.
describeWall('tenancy.plans', {
  operator: { sees: noRow, inserts: noRow, updates: noRow },
});
