import clsx from 'clsx';
import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Tone, toneStyle } from './tone.ts';

const icons: Record<Tone, LucideIcon> = {
  green: CircleCheck,
  amber: CircleAlert,
  red: CircleX,
  blue: CircleDot,
  neutral: CircleDashed,
};

/** A state in a word with a shape of its own, so that it reads without colour. */
export function StatusPill({
  tone,
  children,
  icon,
  className,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Another lucide icon than the tone's own. */
  readonly icon?: LucideIcon | undefined;
  readonly className?: string | undefined;
}) {
  const Icon = icon ?? icons[tone];
  return (
    <span
      className={clsx(
        'inline-flex h-6 items-center gap-1.5 rounded-full ps-1.5 pe-2.5 align-middle text-tiny font-medium whitespace-nowrap',
        toneStyle[tone],
        className,
      )}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      {children}
    </span>
  );
}
