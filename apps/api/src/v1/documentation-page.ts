import { VERDICT_CODES, verdictDetail } from '@entrepot/licensing/contract';
import { escape, fieldTable, table } from './documentation-html.ts';
import { eventsSection } from './events-section.ts';
import { jsonSchemaOf, OPERATIONS, type Operation } from './openapi.ts';

/** Served beside the page, which carries no inline style and no script. */
export const DOCUMENTATION_STYLE = `
:root { color-scheme: light dark; --ink: #1b242c; --soft: #5a6570; --line: #dfe5e8; --ground: #f7f9f9; --sheet: #fff; --accent: #0f6b66; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf0; --soft: #9aa7b1; --line: #2c363e; --ground: #12181d; --sheet: #1a2229; --accent: #5cc4bd; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 40px 16px 80px; }
h1 { font-size: 28px; margin: 0 0 8px; } h2 { font-size: 20px; margin: 40px 0 4px; } h3 { font-size: 15px; margin: 20px 0 6px; }
code, pre { font: 14px/1.55 ui-monospace, Consolas, monospace; } a { color: var(--accent); }
pre { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; overflow-x: auto; }
.wide { overflow-x: auto; } table { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-top: 1px solid var(--line); } thead th { border-top: 0; color: var(--soft); font-weight: 600; }
.path { color: var(--soft); margin: 0; } nav ul { padding-left: 18px; }
`;

/** How to use `/v1`, for people. @param origin scheme and host that the reader used */
export function documentationPage(origin: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Licensing API</title><link rel="stylesheet" href="/v1/docs.css"></head><body><main>
<h1>Licensing API</h1>
<p>For products and their devices. Three calls: a device <a href="#validateLicense">validates</a>, <a href="#activateDevice">activates</a>
and <a href="#deactivateDevice">deactivates</a>. No credentials are needed: who holds a key may ask about it. The same as
<a href="/v1/openapi.json">OpenAPI 3.1</a>. What the product tells by itself stands under <a href="#events">Events</a>.</p>
${OPERATIONS.map((operation) => operationSection(operation, origin)).join('\n')}
<h2 id="codes">Codes</h2>
<p>Codes are never renamed; new ones may come. Decide by <code>valid</code> or <code>outcome</code> first.</p>
${table(['Code', 'Meaning'], VERDICT_CODES.map((code) => [`<code>${code}</code>`, escape(verdictDetail(code))]))}
${eventsSection()}
<h2 id="errors">Errors</h2>
<p>A refusal of a license is an answer, not an error. Errors are <code>application/problem+json</code> (RFC 9457) with a stable
<code>code</code>, the <code>requestId</code>, and in <code>errors</code> a JSON pointer to each field that needs another look. Repeat a request that
failed with 503 or broke off, with the same <code>Idempotency-Key</code>: its effect comes once.</p>
<h2 id="limits">Limits</h2>
<p>Each address and each license has a budget. <code>RateLimit-Policy</code> names the budgets, <code>RateLimit</code> what is left
(<code>r</code>) and for how many seconds (<code>t</code>). Beyond it the answer is 429, and <code>Retry-After</code> says when to come back.</p>
</main></body></html>`;
}

function operationSection(operation: Operation, origin: string): string {
  const { id, path, summary, description, input, output, example, idempotent } = operation;
  const curl = `curl ${origin}${path} \\\n  -H 'content-type: application/json' \\\n${idempotent ? '  -H "idempotency-key: $(uuidgen)" \\\n' : ''}  -d '${JSON.stringify(example)}'`;
  return `<section><h2 id="${id}">${escape(summary)}</h2><p class="path"><code>POST ${path}</code></p><p>${escape(description)}</p>
<pre tabindex="0" role="group" aria-label="Example of ${escape(path)}"><code>${escape(curl)}</code></pre>
<h3>Request</h3>${fieldTable(jsonSchemaOf(input, 'input'))}<h3>Answer</h3>${fieldTable(jsonSchemaOf(output, 'output'))}</section>`;
}
