import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, most of it waiting for processes: begun last, one of them would keep every other core idle at the end. */
const LONG = [
  'killing/killed-worker.test.ts', 'faults/database-crash.test.ts', 'replay/real-file.test.ts', 'backup/drill.test.ts', 'jobs/src/schedules.test.ts',
  'worker-process.test.ts', 'history/real-file.test.ts', 'telemetry/one-trace.test.ts', 'start-replica.test.ts',
];

/** Runs the long files first, and the others as they were found. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONG.length : place;
    };
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}
