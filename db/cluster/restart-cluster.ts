import { placeBinaries } from './place-binaries.ts';
import { runProgram } from './run-program.ts';

/**
 * Ends a running embedded server at once, as a crash would (`immediate`: no checkpoint, no farewell to anybody); it recovers
 * from its log at the next start.
 * @param directory the data folder.
 */
export async function crashCluster(directory: string): Promise<void> {
  await runProgram((await placeBinaries()).pgCtl, ['stop', '--pgdata', directory, '--mode', 'immediate', '--wait', '--silent']);
}

/**
 * Starts an embedded server again on the port that it had; resolves when it has recovered and answers.
 * @param directory the data folder.
 */
export async function startAgain(directory: string): Promise<void> {
  const log = `${directory}/server.log`;
  await runProgram((await placeBinaries()).pgCtl, ['start', '--pgdata', directory, '--log', log, '--wait', '--timeout', '60', '--silent']);
}
