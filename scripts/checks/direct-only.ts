/** A test that runs on a direct connection only. */
export interface DirectOnly {
  /** From the root of the checkout. */
  readonly file: string;
  /** Its name after those of its groups, as vitest prints it: `group > test`; absent: the whole file. */
  readonly test?: string;
  readonly why: string;
}

/** What is left out when the suite goes through a transaction pooler: what the pooler itself takes away, and nothing that failed. */
export const directOnly: readonly DirectOnly[] = [
  {
    file: 'packages/postgres/src/behind-a-pooler.test.ts',
    why: 'starts a pooler of its own before the server',
  },
  {
    file: 'apps/worker/src/killing/killed-worker.test.ts',
    why: 'is about the worker\'s process, not its connections, and takes minutes; the crash of the server goes through the pooler',
  },
  {
    file: 'scripts/replay/real-file.test.ts',
    why: 'sends 40,000 times what shorter tests send through the pooler; takes minutes',
  },
  {
    file: 'scripts/history/real-file.test.ts',
    why: 'the same: the small import goes through the pooler',
  },
  {
    file: 'packages/postgres/src/accidents.test.ts',
    test: 'a connection lost before COMMIT > an idle connection that the server ends is replaced in silence',
    why: 'the pooler replaces a server connection that ends while idle; ours to the pooler lives on',
  },
  {
    file: 'packages/postgres/src/accidents.test.ts',
    test: 'a read lane > that falls silent is dropped, and its readers are asked again on a new one',
    why: 'the new connection to the pooler may be served by the same server process, which is what the test tells them apart by',
  },
  {
    file: 'packages/postgres/src/read-lane.test.ts',
    test: 'a lane with named statements > only statements that repeat are prepared, under a name of their role',
    why: 'statements stay unnamed behind a pooler',
  },
  {
    file: 'packages/postgres/soak/soak.test.ts',
    test: 'not one foreign row among interleaved requests of many tenants with faults (prepared statements: true, requests: 20000)',
    why: 'statements stay unnamed behind a pooler; the other half of the soak goes through it',
  },
];

/** The full names of the tests in {@link directOnly}. */
export function directOnlyNames(): ReadonlySet<string> {
  return new Set(directOnly.flatMap(({ test }) => test ?? []));
}

/** Text as a regular expression that matches it alone. */
export function asPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
