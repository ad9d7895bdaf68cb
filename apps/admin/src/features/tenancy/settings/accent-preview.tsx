import { parseHexColor, readableOn } from '@entrepot/ui';

/** A button in the chosen colour, with the text the storefront would put on it. */
export function AccentPreview({ color, label, words }: { readonly color: string; readonly label: string; readonly words: string }) {
  const rgb = parseHexColor(color);
  if (!rgb) return null;
  return (
    <span className="flex items-center gap-3 text-small text-muted">
      {label}
      <span
        className="inline-flex h-control items-center rounded-field px-4 text-body font-medium"
        style={{ background: color, color: readableOn(rgb) }}
      >
        {words}
      </span>
    </span>
  );
}
