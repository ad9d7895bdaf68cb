import clsx from 'clsx';
import { CircleAlert, CircleCheck, CircleX, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Tone, toneStyle } from '../display/tone.ts';

const icons: Record<Tone, LucideIcon> = { green: CircleCheck, amber: CircleAlert, red: CircleX, blue: Info, neutral: Info };

/** Something the whole page should know: what, and what to do. `wide` spans the window above everything. */
export function Banner({
  tone,
  title,
  children,
  action,
  wide = false,
  urgent = false,
}: {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly wide?: boolean | undefined;
  /** Appeared because of what the person just did: spoken at once. */
  readonly urgent?: boolean | undefined;
}) {
  const Icon = icons[tone];
  return (
    <div
      role={urgent ? 'alert' : undefined}
      className={clsx('flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3', wide || 'rounded-box', toneStyle[tone])}
    >
      <Icon size={18} aria-hidden className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="font-medium">{title}</p>
        {children !== undefined && <div className="text-small">{children}</div>}
      </div>
      {action}
    </div>
  );
}
