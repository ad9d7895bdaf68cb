import type { ServiceState } from '@entrepot/reporting/contract';
import { StatusPill } from '@entrepot/ui';
import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react';

const STATES = {
  ok: ['green', 'Kept', CircleCheck],
  warning: ['amber', 'At risk', TriangleAlert],
  breached: ['red', 'Broken', CircleX],
  unknown: ['neutral', 'Not measured', CircleHelp],
} as const;

/** How well a promise is kept, with a word and an icon beside the colour. */
export function ServiceStatePill({ state }: { readonly state: ServiceState }) {
  const [tone, word, icon] = STATES[state];
  return <StatusPill tone={tone} icon={icon}>{word}</StatusPill>;
}
