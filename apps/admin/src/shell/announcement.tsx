import { TextLink } from '@entrepot/ui';
import { Megaphone } from 'lucide-react';

/** One line from the platform above everything, and whom to ask. */
export function Announcement({ text, supportEmail }: { readonly text: string; readonly supportEmail: string | undefined }) {
  return (
    <p
      role="note"
      className="flex items-center justify-center gap-2 border-b border-line bg-blue-soft px-gutter py-2 text-center text-small text-blue-ink"
    >
      <Megaphone size={16} aria-hidden className="shrink-0" />
      <span className="wrap-anywhere">
        {text}{' '}
        {supportEmail !== undefined && (
          <TextLink inText className="text-inherit" href={`mailto:${supportEmail}`}>
            {supportEmail}
          </TextLink>
        )}
      </span>
    </p>
  );
}
