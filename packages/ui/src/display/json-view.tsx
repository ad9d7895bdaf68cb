import clsx from 'clsx';
import type { JsonValue } from '@entrepot/kernel';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { CopyButton } from '../actions/copy-button.tsx';
import { consoleMessages } from '../messages/console-messages.ts';
import { useMessages } from '../messages/use-messages.ts';
import { jsonChange, jsonLines, jsonText, type JsonLine } from './json-lines.ts';

const marks: Record<JsonLine['kind'], string> = { same: ' ', added: '+', removed: '−' };
const styles: Record<JsonLine['kind'], string | undefined> = {
  same: undefined,
  added: 'bg-green-soft text-green-ink',
  removed: 'bg-red-soft text-red-ink',
};

/** JSON to read: a payload, or with `before` what changed, line by line with + and −. Long ones start collapsed. */
export function JsonView({
  label,
  value,
  before,
  lines: shownLines = 14,
}: {
  readonly label: string;
  /** The payload, or what came after the change; this is what is copied. */
  readonly value: JsonValue;
  /** What was there before the change; null where nothing was. */
  readonly before?: JsonValue | undefined;
  /** How many lines are shown while it is collapsed. */
  readonly lines?: number | undefined;
}) {
  const t = useMessages(consoleMessages);
  const [open, setOpen] = useState(false);
  const lines = before === undefined ? jsonLines(value) : jsonChange(before, value);
  // Two lines more are shown at once: a button would take as much room.
  const folds = lines.length > shownLines + 2;
  const shown = folds && !open ? lines.slice(0, shownLines) : lines;
  return (
    <figure className="min-w-0 overflow-hidden rounded-box border border-line bg-sunken">
      <figcaption className="flex min-h-10 items-center justify-between gap-3 border-b border-line py-1 ps-4 pe-2 text-small text-muted">
        {label}
        <CopyButton text={jsonText(value)} iconOnly label={`${t('copyJson')}: ${label}`} />
      </figcaption>
      <pre className="py-2 text-small">
        <code className="block">
          {shown.map((line, index) => (
            <span key={index} className={clsx('flex px-4', styles[line.kind])}>
              {before !== undefined && (
                <span aria-hidden className="w-5 shrink-0 select-none">
                  {marks[line.kind]}
                </span>
              )}
              {line.kind !== 'same' && <span className="sr-only">{t(line.kind === 'added' ? 'lineAdded' : 'lineRemoved')}</span>}
              <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">{`${line.text}\n`}</span>
            </span>
          ))}
        </code>
      </pre>
      {folds && (
        <div className="border-t border-line p-1">
          <Button kind="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('showFewerLines') : t('showAllLines', { count: lines.length })}
          </Button>
        </div>
      )}
    </figure>
  );
}
