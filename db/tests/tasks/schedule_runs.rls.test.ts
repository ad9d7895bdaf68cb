import { describeWall } from '../wall/describe-wall.ts';
import { everyRow, rows } from '../wall/scope.ts';

// The worker's own ledger; platform staff read it past row security, by name of the columns.
describeWall('tasks.schedule_runs', {
  worker: {
    sees: everyRow, inserts: everyRow, updates: everyRow,
    deletes: rows('runs older than 90 days', "t.started_at < now() - interval '90 days'"),
  },
});
