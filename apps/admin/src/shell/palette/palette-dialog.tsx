import { Dialog, SearchInput } from '@entrepot/ui';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { FindingList } from './finding-list.tsx';
import type { FindingGroup } from './use-findings.ts';

/** The field and what it finds: a combobox after the ARIA pattern. Who uses it says what is found. */
export function PaletteDialog({
  open,
  onOpenChange,
  title,
  placeholder,
  hint,
  text,
  onTextChange,
  groups,
  status,
  statusShown,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly placeholder: string;
  /** Which keys do what. */
  readonly hint: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly groups: readonly FindingGroup[];
  /** How many there are, or why there are none; for screen readers always. */
  readonly status: string;
  readonly statusShown: boolean;
}) {
  const { history } = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const all = groups.flatMap(({ findings }) => findings);
  const chosen = all[Math.min(at, all.length - 1)];
  const go = (href: string) => {
    onOpenChange(false);
    history.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && all.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, all.length - 1) + step + all.length) % all.length);
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen.href);
    }
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} initialFocus={field}>
      <div
        className="flex flex-col gap-3 pt-1"
        ref={(place) => {
          field.current = place?.querySelector('input') ?? null;
        }}
      >
        <SearchInput
          label={title}
          placeholder={placeholder}
          value={text}
          onValueChange={(value) => {
            onTextChange(value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={all.length > 0}
          aria-controls="palette-findings"
          aria-activedescendant={chosen === undefined ? undefined : `finding-${chosen.id}`}
          aria-autocomplete="list"
        />
        <div className="max-h-[50dvh] min-h-60 overflow-y-auto">
          <FindingList groups={groups} chosenId={chosen?.id} onChoose={go} label={title} />
          <p role="status" className={statusShown ? 'px-2 py-6 text-center text-muted' : 'sr-only'}>
            {status}
          </p>
        </div>
        <p className="border-t border-line pt-2 text-small text-muted max-sm:hidden">{hint}</p>
      </div>
    </Dialog>
  );
}
