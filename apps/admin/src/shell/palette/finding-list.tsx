import { useEffect } from 'react';
import type { FindingGroup } from './use-findings.ts';

/** The options under the palette's field. The focus stays in the field; the chosen one is only marked. */
export function FindingList({
  groups,
  chosenId,
  onChoose,
  label,
}: {
  readonly groups: readonly FindingGroup[];
  readonly chosenId: string | undefined;
  readonly onChoose: (href: string) => void;
  readonly label: string;
}) {
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(`finding-${chosenId}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div id="palette-findings" role="listbox" aria-label={label} className="flex flex-col gap-3">
      {groups.map(({ title, findings }) => (
        <div key={title} role="group" aria-label={title}>
          <p aria-hidden className="px-2 pb-1 text-small text-muted">
            {title}
          </p>
          {findings.map((finding) => (
            <div
              key={finding.id}
              id={`finding-${finding.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={finding.id === chosenId}
              className="flex min-h-9 cursor-pointer items-center gap-3 rounded-field px-2 hover:bg-hover aria-selected:bg-accent-soft"
              onClick={() => onChoose(finding.href)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(finding.href)}
            >
              <span className="min-w-0 grow truncate">{finding.label}</span>
              {finding.detail !== undefined && <span className="max-w-1/2 shrink-0 truncate text-small text-muted">{finding.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
