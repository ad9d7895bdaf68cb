import type { connectPipelined } from '../../packages/postgres/bench/plain.ts';

export type Connection = Awaited<ReturnType<typeof connectPipelined>>;
/** A statement, planned once under its name, with its values. */
export type Question = readonly [name: string, text: string, values: unknown[]];

const CONTEXT = `select set_config('role', $1, true), set_config('app.tenant_id', $2, true),
  set_config('app.company_id', $3, true), set_config('app.user_id', $4, true)`;

/**
 * One transaction in one flight: begin, context, the questions, commit.
 * @param context role (`none` for the login's own), tenant, company and user
 * @throws Error when it was rolled back
 */
export async function flight(connection: Connection, context: readonly string[], questions: readonly Question[]): Promise<void> {
  const sent = [
    connection.query({ name: 'begin', text: 'begin' }),
    connection.query({ name: 'context', text: CONTEXT, values: [...context] }),
    ...questions.map(([name, text, values]) => connection.query({ name, text, values })),
    connection.query({ name: 'commit', text: 'commit' }),
  ];
  const answers = await Promise.all(sent);
  if (answers.at(-1)?.command !== 'COMMIT') throw new Error('A transaction of the benchmark was rolled back.');
}
