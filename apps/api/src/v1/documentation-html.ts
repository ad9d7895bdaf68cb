import { z } from 'zod';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
/** Text as HTML. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const fieldsSchema = z.object({
  properties: z.record(z.string(), z.looseObject({
    type: z.string().optional(), description: z.string().optional(), enum: z.array(z.string()).optional(), format: z.string().optional(),
    anyOf: z.array(z.looseObject({ type: z.string().optional() })).optional(), items: z.looseObject({ type: z.string().optional() }).optional(),
  })),
  required: z.array(z.string()).default([]),
});

/** The fields of an object's JSON Schema, with what is said of each. */
export function fieldTable(schema: unknown): string {
  const { properties, required } = fieldsSchema.parse(schema);
  const described = Object.values(properties).some((field) => field.enum !== undefined || field.description !== undefined);
  return table(described ? ['Field', 'Type', 'Meaning'] : ['Field', 'Type'], Object.entries(properties).map(([name, field]) => {
    const plain = field.type ?? field.anyOf?.map((part) => part.type ?? 'value').join(' or ') ?? 'value';
    const type = field.items?.type !== undefined ? `${plain} of ${field.items.type}s` : field.format !== undefined ? `${plain} (${field.format})` : plain;
    const values = field.enum ? `One of ${field.enum.map((value) => `<code>${escape(value)}</code>`).join(', ')}. ` : '';
    const cells = [`<code>${escape(name)}</code>`, escape(required.includes(name) ? type : `${type}, optional`)];
    return described ? [...cells, values + escape(field.description ?? '')] : cells;
  }));
}

/** A table of cells that are HTML already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  // What scrolls sideways on a phone must be reachable by keyboard.
  return `<div class="wide" tabindex="0" role="group" aria-label="${heads.join(', ')}"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table></div>`;
}
