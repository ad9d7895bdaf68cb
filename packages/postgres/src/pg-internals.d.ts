// What the read lane uses of pg 8.23 beyond its published types. The exact pin in pnpm-workspace.yaml and
// lane-query.test.ts guard it: an update that moves any of this fails there first.
declare module 'pg/lib/query.js' {
  import type { Connection } from 'pg';

  export interface WireConnection {
    parse(message: { text: string; name: string }): void;
    bind(message: { portal: string; statement: string; values: readonly unknown[]; binary: boolean; valueMapper: (value: unknown) => unknown }): void;
    execute(message: { portal: string; rows: number }): void;
  }

  export interface QueryAnswer {
    readonly command: string;
    readonly rowCount: number | null;
    readonly rows: unknown[];
  }

  export default class Query {
    constructor(
      config: { name?: string | undefined; text: string; values: unknown[]; queryMode: 'extended' },
      values: undefined,
      done: (error: Error | null, answer?: QueryAnswer) => void,
    );
    submit(connection: Connection): Error | null;
    requiresPreparation(): boolean;
    prepare(connection: WireConnection): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: WireConnection): void;
  }
}

declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): string | Buffer | null };
  export default utils;
}
