import { CopyButton } from '../actions/copy-button.tsx';

/** Text to run or to paste, with a button that copies it. Scrolls sideways, by keyboard too. */
export function CodeBlock({ code, label }: { readonly code: string; readonly label: string }) {
  return (
    <figure className="min-w-0 overflow-hidden rounded-box border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-3 border-b border-line py-1.5 ps-4 pe-2 text-small text-muted">
        {label}
        <CopyButton text={code} />
      </figcaption>
      <pre tabIndex={0} aria-label={label} role="region" className="overflow-x-auto p-4 text-small focus-visible:outline-offset-[-2px]">
        <code>{code}</code>
      </pre>
    </figure>
  );
}
