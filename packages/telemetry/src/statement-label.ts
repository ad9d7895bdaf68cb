import type { SeenStatement } from '@entrepot/postgres';
import { boundedLabels } from './bounded-labels.ts';

/** A few hundred tables and functions are named in our sources; past this something else is going on. */
const MOST_LABELS = 400;
const MOST_TEXTS = 2_000;

// An alias is shorter than any schema of ours, so `extract(epoch from j.created_on)` names no table.
const TABLE = /\b(?:from|into|update|join)\s+(?:only\s+)?"?([a-z]{4,})"?\."?([a-z_]+)"?/i;
const FUNCTION = /"?\b([a-z]{4,})"?\."?([a-z_]+)"?\(/;

/** Names statements in few words: verb and first table, never their text. Remembers texts that it has seen. */
export function statementLabels(): (statement: Pick<SeenStatement, 'role' | 'text'>) => string {
  const known = new Map<string, string>();
  const bounded = boundedLabels(MOST_LABELS);
  return ({ role, text }) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const label = bounded(role === 'door' ? doorLabel(text) : statementLabel(text));
    if (known.size < MOST_TEXTS) known.set(text, label);
    return label;
  };
}

/** `select sales.orders`, `insert events.events`. */
export function statementLabel(text: string): string {
  const verb = /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? 'other';
  const [, schema, name] = TABLE.exec(text) ?? FUNCTION.exec(text) ?? [];
  return schema === undefined || name === undefined ? verb : `${verb} ${schema}.${name}`;
}

// The doors' own constant texts.
function doorLabel(text: string): string {
  if (text.includes('set_config(')) return 'context';
  if (text.startsWith('set local role')) return 'set role';
  return text.startsWith('begin') ? 'begin' : statementLabel(text);
}
