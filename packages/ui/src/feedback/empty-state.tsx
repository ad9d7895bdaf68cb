import type { ReactNode } from 'react';

/** Nothing here yet: a sentence, one action, and what it will look like when full. Also for filters that match nothing. */
export function EmptyState({
  title,
  children,
  action,
  preview,
}: {
  readonly title: ReactNode;
  /** What will stand here, and how it gets there. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** A faint picture of the full state; GhostRows by default, null for none. */
  readonly preview?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-6 py-10 text-center">
      {preview === undefined ? <GhostRows /> : preview}
      <p className="mt-5 text-lead font-semibold">{title}</p>
      {children !== undefined && <div className="mt-1 max-w-100 text-muted">{children}</div>}
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}

const ghostRows = [
  [72, 40, 22],
  [54, 40, 30],
  [64, 40, 16],
] as const;

function GhostRows() {
  return (
    <svg aria-hidden width="240" height="84" viewBox="0 0 240 84" className="max-w-full">
      {ghostRows.map(([name, status, figure], index) => (
        <g key={name} transform={`translate(0 ${index * 28})`} className="fill-line" opacity={1 - index * 0.28}>
          <rect x="0" y="10" width={name} height="7" rx="3.5" />
          <rect x="124" y="7" width={status} height="13" rx="6.5" />
          <rect x={240 - figure} y="10" width={figure} height="7" rx="3.5" />
          <rect x="0" y="27" width="240" height="1" />
        </g>
      ))}
    </svg>
  );
}
