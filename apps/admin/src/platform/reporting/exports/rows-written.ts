import { useFormat } from '@entrepot/ui';
import type { Outputs } from '../../../app/trpc.ts';

/** @returns how many rows an export has written, of how many once that is known */
export function useRowsWritten(): (task: Pick<Outputs['reporting']['exportTask'], 'done' | 'total' | 'state'> | undefined) => string {
  const format = useFormat();
  return (task) => {
    if (task === undefined) return 'Waiting for its turn';
    if (task.state === 'running' && task.total !== null) return `${format.quantity(task.done)} of ${format.quantity(task.total)} rows`;
    if (task.state === 'running' && task.done === 0) return 'Waiting for its turn';
    return `${format.quantity(task.done)} ${task.done === 1 ? 'row' : 'rows'}`;
  };
}
