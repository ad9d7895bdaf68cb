import clsx from 'clsx';
import type { ReactNode } from 'react';
import { DateTime } from './date-time.tsx';
import type { Tone } from './tone.ts';

/** Something that happened. */
export interface TimelineEntry {
  readonly id: string;
  /** What happened, in words: "License suspended". */
  readonly title: ReactNode;
  readonly at: Date | string;
  /** Who did it. */
  readonly actor?: ReactNode;
  /** Before and after, a reason, a request id. */
  readonly detail?: ReactNode;
  readonly tone?: Tone | undefined;
}

const marks: Record<Tone, string> = {
  green: 'bg-green-mark',
  amber: 'bg-amber-mark',
  red: 'bg-red-mark',
  blue: 'bg-blue-mark',
  neutral: 'bg-neutral-mark',
};

/** What happened to a thing, newest first: who, when, what changed. */
export function Timeline({ entries, label }: { readonly entries: readonly TimelineEntry[]; readonly label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="relative flex gap-3 pb-5 last:pb-0 [&:last-child>.rail]:hidden">
          <span aria-hidden className="rail absolute top-3 -bottom-1.5 start-[0.3125rem] w-px bg-line" />
          <span
            aria-hidden
            className={clsx('relative mt-1.5 size-2.75 shrink-0 rounded-full ring-3 ring-surface', marks[entry.tone ?? 'neutral'])}
          />
          <div className="min-w-0 grow">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{entry.title}</span>
              <span className="text-small text-muted">
                {entry.actor !== undefined && <>{entry.actor} · </>}
                <DateTime value={entry.at} />
              </span>
            </p>
            {entry.detail !== undefined && <div className="mt-0.5 text-small text-muted wrap-anywhere">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
